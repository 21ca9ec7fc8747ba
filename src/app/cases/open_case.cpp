#include "app/cases/open_case.h"

#include <algorithm>

#include "app/cases/destroyed_case.h"
#include "app/cases/projection.h"
#include "archive/tombstone.h"
#include "base/error.h"

namespace app {
namespace {

bool maySee(const Actor& actor, const RequestRow& row, const requests::CaseState& state) {
  if (actor.seesAllCases()) return true;
  if (actor.has(requests::Role::Pemohon) && row.agency == actor.agency) return true;
  return actor.has(requests::Role::Produsen) && state.assignment(actor.produsen) != nullptr;
}

// As far as the row tells, without the case's events.
bool mightSee(const Actor& actor, const RequestRow& row) {
  return actor.seesAllCases() || actor.has(requests::Role::Produsen) || row.agency == actor.agency;
}

// What the database knows, without the record; nothing when it knows no such case.
std::optional<CaseFile> load(const Workplace& workplace, std::string_view caseName) {
  std::optional<CaseFile> file;
  workplace.database.read([&](Transaction& transaction) {
    file.reset();
    const auto row = transaction.requests().find(caseName);
    if (row) file = CaseFile{*row, {}, eventsOf(transaction, row->object), {}};
  });
  if (file) file->state = stateAfter(workplace, file->events);
  return file;
}

void demandMaySee(const Workplace& workplace, const Actor& actor, const std::optional<CaseFile>& file,
                  std::string_view caseName) {
  if (file && maySee(actor, file->row, file->state)) return;
  if (!file && actor.seesAllCases()) throwIfDestroyed(workplace, caseName);
  throw base::NotFound("There is no request \"" + std::string(caseName) +
                       "\" that you may see; `berkas request list` shows those that you may.");
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

void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const CaseFile&)>& visit) {
  workplace.database.read([&](Transaction& transaction) {
    std::vector<RequestRow> rows = transaction.requests().list("");
    std::reverse(rows.begin(), rows.end());
    for (RequestRow& row : rows) {
      if (row.submitted > at || !mightSee(actor, row)) continue;
      std::vector<EventRecord> events = eventsOf(transaction, row.object);
      const CaseFile file = asOf(workplace, {std::move(row), {}, std::move(events), {}}, at);
      if (!file.events.empty() && maySee(actor, file.row, file.state)) visit(file);
    }
  });
}

}  // namespace app
