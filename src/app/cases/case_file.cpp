#include "app/cases/case_file.h"

#include <algorithm>

#include "archive/description.h"
#include "base/error.h"
#include "json/text.h"

namespace app {

std::vector<requests::Event> CaseFile::history() const {
  std::vector<requests::Event> history;
  for (const EventRecord& one : events) history.push_back(one.event);
  return history;
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
  for (const EventRow& event : transaction.requests().events(object))
    events.push_back(eventRecordFromJson(json::read(event.json, "event")));
  return events;
}

archive::Inventory caseInventory(const archive::Store& store, const std::string& object) {
  auto inventory = store.find(archive::ObjectId::of(object));
  if (!inventory)
    throw base::Corrupt("The request " + object + " is not in the archive; run `berkas archive verify`.");
  return *std::move(inventory);
}

CaseRecord readCaseRecord(const archive::Store& store, const archive::Inventory& inventory) {
  return caseRecordFromJson(json::read(store.read(inventory, 1, archive::kDescriptionPath), "rekaman.json"));
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
