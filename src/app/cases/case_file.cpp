#include "app/cases/case_file.h"

#include <algorithm>

#include "app/records/stored_json.h"
#include "archive/description.h"
#include "base/error.h"
#include "base/sentences.h"

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
    record.damage = base::messageOf(problem);
    return record;
  }
}

CaseFile asOf(const Workplace& workplace, CaseFile file, base::Instant at) {
  const auto later = std::find_if(file.events.begin(), file.events.end(),
                                  [&](const EventRecord& record) { return record.event.time > at; });
  file.events.erase(later, file.events.end());
  file.state = stateAfter(workplace, file.row.procedure, file.events);
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

bool hasNumberedDraft(const Workplace& workplace, const std::string& object) {
  bool found = false;
  workplace.database.read([&](Transaction& transaction) {
    const std::vector<DraftRow> drafts = transaction.letters().drafts(object);
    found = std::any_of(drafts.begin(), drafts.end(),
                        [](const DraftRow& draft) { return draft.state == DraftState::Numbered; });
  });
  return found;
}

archive::Inventory caseInventory(const archive::Store& store, const std::string& object) {
  auto inventory = store.find(archive::ObjectId::of(object));
  if (!inventory) throw base::Corrupt(base::Message("case.not-archived", {{"object", object}}));
  return *std::move(inventory);
}

CaseRecord readCaseRecord(const archive::Store& store, const archive::Inventory& inventory) {
  return caseRecordFromJson(storedJson(store.read(inventory, 1, archive::kDescriptionPath), "rekaman.json"));
}

const requests::Rules& rulesFor(const Workplace& workplace, const RequestRow& row) {
  return workplace.office().rulesOf(row.procedure);
}

const requests::EventRule* ruleOf(const Workplace& workplace, const RequestRow& row,
                                  const EventRecord& record) {
  if (!record.damage.empty()) return nullptr;
  return workplace.offices.procedureOf(row.procedure, record.office).event(record.event.kind);
}

void advance(const Workplace& workplace, const std::string& procedure, requests::CaseState& state,
             EventRecord& record) {
  if (!record.damage.empty()) return;
  const requests::Procedure* then = nullptr;
  try {
    then = &workplace.offices.procedureOf(procedure, record.office);
  } catch (const base::NotFound& unknown) {
    record.damage = base::messageOf(unknown);
    return;
  }
  try {
    state = requests::apply(*then, state, record.event);
  } catch (const base::Corrupt& misfit) {
    record.damage = base::messageOf(misfit);
  }
}

requests::CaseState stateAfter(const Workplace& workplace, const std::string& procedure,
                               const std::vector<EventRecord>& events) {
  requests::CaseState state;
  for (const EventRecord& record : events) {
    if (record.damage.empty())
      state = requests::apply(workplace.offices.procedureOf(procedure, record.office), std::move(state),
                              record.event);
  }
  return state;
}

std::string titleOf(const Workplace& workplace, const RequestRow& row, std::string_view id) {
  const requests::Procedure& procedure = rulesFor(workplace, row).procedure;
  if (const auto* event = procedure.event(id)) return event->title;
  if (const auto* state = procedure.state(id)) return state->title;
  if (const auto* limit = procedure.limit(id)) return limit->title;
  return std::string(id);
}

}  // namespace app
