#include "app/case_file.h"

#include <algorithm>

#include "app/projection.h"
#include "app/tombstone.h"
#include "archive/description.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

bool maySee(const Actor& actor, const RequestRow& row, const requests::CaseState& state) {
  if (actor.seesAllCases()) return true;
  if (actor.has(requests::Role::Pemohon) && row.agency == actor.agency) return true;
  return actor.has(requests::Role::Produsen) && state.assignment(actor.produsen) != nullptr;
}

// As far as that can be told without the case's events.
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

archive::Inventory inventoryOf(const archive::Store& store, const std::string& object) {
  auto inventory = store.find(archive::ObjectId::of(object));
  if (!inventory)
    throw base::Corrupt("The request " + object + " is not in the archive; run `berkas archive verify`.");
  return *std::move(inventory);
}

CaseRecord recordIn(const archive::Store& store, const archive::Inventory& inventory) {
  return caseRecordFromJson(json::read(store.read(inventory, 1, archive::kDescriptionPath), "rekaman.json"));
}

}  // namespace

std::vector<requests::Event> CaseFile::history() const {
  std::vector<requests::Event> history;
  for (const EventRecord& one : events) history.push_back(one.event);
  return history;
}

CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  std::optional<CaseFile> file = load(workplace, caseName);
  demandMaySee(workplace, actor, file, caseName);
  file->record = readCaseRecord(workplace.store, file->row.object);
  return *std::move(file);
}

CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object) {
  const archive::Inventory inventory = inventoryOf(workplace.store, object);
  if (archive::isTombstone(inventory)) catchUp(workplace, inventory);
  std::optional<CaseFile> file = load(workplace, object);
  if (!archive::isTombstone(inventory) && (!file || file->row.head < inventory.head())) {
    catchUp(workplace, inventory);
    file = load(workplace, object);
  }
  demandMaySee(workplace, actor, file, object);
  file->record = recordIn(workplace.store, inventory);
  return *std::move(file);
}

CaseFile asOf(const Workplace& workplace, CaseFile file, base::Instant at) {
  const auto later = std::find_if(file.events.begin(), file.events.end(),
                                  [&](const EventRecord& record) { return record.event.time > at; });
  file.events.erase(later, file.events.end());
  file.state = stateAfter(workplace, file.events);
  return file;
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

std::vector<EventRecord> eventsOf(Transaction& transaction, const std::string& object) {
  std::vector<EventRecord> events;
  for (const EventRow& event : transaction.requests().events(object))
    events.push_back(eventRecordFromJson(json::read(event.json, "event")));
  return events;
}

CaseRecord readCaseRecord(const archive::Store& store, const std::string& object) {
  return recordIn(store, inventoryOf(store, object));
}

requests::CaseState stateAfter(const Workplace& workplace, const std::vector<EventRecord>& events) {
  requests::CaseState state;
  for (const EventRecord& record : events) {
    state = requests::apply(workplace.offices.procedureOf(record.office), std::move(state), record.event);
  }
  return state;
}

std::string titleOf(const Workplace& workplace, std::string_view id) {
  const requests::Procedure& procedure = workplace.office().rules.procedure;
  if (const auto* event = procedure.event(id)) return event->title;
  if (const auto* state = procedure.state(id)) return state->title;
  if (const auto* limit = procedure.limit(id)) return limit->title;
  return std::string(id);
}

}  // namespace app
