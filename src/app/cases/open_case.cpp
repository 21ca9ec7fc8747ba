#include "app/cases/open_case.h"

#include <algorithm>

#include "app/cases/destroyed_case.h"
#include "app/cases/projection.h"
#include "archive/tombstone.h"
#include "base/error.h"

namespace app {
namespace {

// Rows among which are all of the cases of which the actor sees something.
std::vector<RequestRow> rowsFor(Transaction& transaction, const Workplace& workplace, const Actor& actor) {
  if (actor.isOfOffice()) return transaction.requests().list();
  CaseFilter filter{{}, actor.unitsOf(requests::Role::Produsen)};
  for (const std::string& agency : actor.unitsOf(requests::Role::Pemohon)) {
    const auto ids = workplace.office().letters.agencies.storedIds(agency);
    filter.requesters.insert(filter.requesters.end(), ids.begin(), ids.end());
  }
  return transaction.requests().listFor(filter);
}

std::vector<RequestRow> rowsFor(const Workplace& workplace, const Actor& actor) {
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = rowsFor(transaction, workplace, actor); });
  return rows;
}

// What the database knows, without the record; nothing when it knows no such case.
std::optional<CaseFile> load(const Workplace& workplace, std::string_view caseName) {
  std::optional<CaseFile> file;
  workplace.database.read([&](Transaction& transaction) {
    file.reset();
    const auto row = transaction.requests().find(caseName);
    if (row) file = CaseFile{*row, {}, eventsOf(transaction, row->object), {}};
  });
  if (file) file->state = stateAfter(workplace, file->row.procedure, file->events);
  return file;
}

void demandMaySee(const Workplace& workplace, const Actor& actor, const std::optional<CaseFile>& file,
                  std::string_view caseName) {
  if (file && sightOf(workplace, actor, *file).isAny()) return;
  if (!file && actor.isOfOffice()) throwIfDestroyed(workplace, caseName);
  throw base::NotFound(base::Message("case.unknown", {{"name", caseName}}));
}

}  // namespace

CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  std::optional<CaseFile> file = load(workplace, caseName);
  demandMaySee(workplace, actor, file, caseName);
  file->record = readCaseRecord(workplace.store, caseInventory(workplace.store, file->row.object));
  return *std::move(file);
}

CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object) {
  const archive::Inventory inventory = caseInventory(workplace.store, object);
  if (archive::isTombstone(inventory)) catchUp(workplace, inventory);
  std::optional<CaseFile> file = load(workplace, object);
  if (!archive::isTombstone(inventory) && (!file || file->row.head < inventory.head())) {
    catchUp(workplace, inventory);
    file = load(workplace, object);
  }
  demandMaySee(workplace, actor, file, object);
  file->record = readCaseRecord(workplace.store, inventory);
  return *std::move(file);
}

std::optional<CaseFile> findCase(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  std::optional<CaseFile> file = load(workplace, caseName);
  if (file && !sightOf(workplace, actor, *file).isAny()) file.reset();
  return file;
}

void forEachCaseSeen(const Workplace& workplace, const Actor& actor,
                     const std::function<void(const CaseFile&)>& visit) {
  for (const RequestRow& row : rowsFor(workplace, actor)) {
    if (const auto file = findCase(workplace, actor, row.object)) visit(*file);
  }
}

std::vector<RequestRow> casesSeenBy(const Workplace& workplace, const Actor& actor) {
  if (actor.isOfOffice()) return rowsFor(workplace, actor);
  std::vector<RequestRow> seenRows;
  forEachCaseSeen(workplace, actor, [&](const CaseFile& file) {
    seenRows.push_back(seen(file, sightOf(workplace, actor, file)).row);
  });
  return seenRows;
}

void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const SeenCase&)>& visit) {
  workplace.database.read([&](Transaction& transaction) {
    std::vector<RequestRow> rows = rowsFor(transaction, workplace, actor);
    std::reverse(rows.begin(), rows.end());
    for (RequestRow& row : rows) {
      if (row.submitted > at) continue;
      std::vector<EventRecord> events = eventsOf(transaction, row.object);
      const CaseFile file = asOf(workplace, {std::move(row), {}, std::move(events), {}}, at);
      const CaseSight sight = sightOf(workplace, actor, file);
      if (!file.events.empty() && sight.isAny()) visit(seen(file, sight));
    }
  });
}

}  // namespace app
