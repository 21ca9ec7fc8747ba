#include "app/cases/case_file.h"

#include <algorithm>

#include "app/records/stored_json.h"
#include "archive/description.h"
#include "base/error.h"

namespace app {

std::vector<requests::Event> CaseFile::history() const {
  std::vector<requests::Event> history;
  for (const EventRecord& one : events) history.push_back(one.event);
  return history;
}

int remindersSent(const std::vector<EventRecord>& events) {
  return static_cast<int>(std::count_if(events.begin(), events.end(),
                                        [](const EventRecord& record) { return record.event.reminder > 0; }));
}

EventRecord recordOf(const EventRow& row) {
  try {
    return eventRecordFromJson(storedJson(row.json, "event"));
  } catch (const base::Corrupt& problem) {
    EventRecord record;
    record.event.kind = row.kind;
    record.event.time = row.time;
    record.event.role = requests::Role::Automatic;
    record.damage = problem.what();
    return record;
  }
}

CaseFile asOf(const Workplace& workplace, CaseFile file, base::Instant at) {
  const auto later = std::find_if(file.events.begin(), file.events.end(),
                                  [&](const EventRecord& record) { return record.event.time > at; });
  file.events.erase(later, file.events.end());
  file.state = stateAfter(workplace, file.events);
  return file;
}

std::string requesterOf(const RequestRow& row) {
  return row.requester.empty() ? letters::unrecordedAgencyId(row.agency) : row.requester;
}

std::string agencyOf(const Workplace& workplace, const RequestRow& row) {
  return workplace.office().letters.agencies.idOf(requesterOf(row));
}

std::vector<EventRecord> eventsOf(Transaction& transaction, const std::string& object) {
  std::vector<EventRecord> events;
  for (const EventRow& event : transaction.requests().events(object)) events.push_back(recordOf(event));
  return events;
}

archive::Inventory caseInventory(const archive::Store& store, const std::string& object) {
  auto inventory = store.find(archive::ObjectId::of(object));
  if (!inventory) throw base::Corrupt(base::Message("case.not-archived", {{"object", object}}));
  return *std::move(inventory);
}

CaseRecord readCaseRecord(const archive::Store& store, const archive::Inventory& inventory) {
  return caseRecordFromJson(storedJson(store.read(inventory, 1, archive::kDescriptionPath), "rekaman.json"));
}

void advance(const Workplace& workplace, requests::CaseState& state, EventRecord& record) {
  if (!record.damage.empty()) return;
  const requests::Procedure* procedure = nullptr;
  try {
    procedure = &workplace.offices.procedureOf(record.office);
  } catch (const base::NotFound& unknown) {
    record.damage = unknown.what();
    return;
  }
  try {
    state = requests::apply(*procedure, state, record.event);
  } catch (const base::Corrupt& misfit) {
    record.damage = misfit.what();
  }
}

requests::CaseState stateAfter(const Workplace& workplace, const std::vector<EventRecord>& events) {
  requests::CaseState state;
  for (const EventRecord& record : events) {
    if (record.damage.empty())
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
