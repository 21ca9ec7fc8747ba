#include "app/case_file.h"

#include "archive/premis_event.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

bool maySee(const Actor& actor, const RequestRow& row, const requests::CaseState& state) {
  if (actor.seesAllCases()) return true;
  if (actor.has(requests::Role::Pemohon) && row.agency == actor.agency) return true;
  return actor.has(requests::Role::Produsen) && state.assignment(actor.produsen) != nullptr;
}

}  // namespace

std::vector<requests::Event> CaseFile::history() const {
  std::vector<requests::Event> history;
  for (const EventRecord& one : events) history.push_back(one.event);
  return history;
}

CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  CaseFile file;
  bool found = false;
  workplace.database.read([&](Transaction& transaction) {
    const auto row = transaction.requests().find(caseName);
    found = row.has_value();
    if (!found) return;
    file.row = *row;
    file.events.clear();
    for (const EventRow& event : transaction.requests().events(row->object)) {
      file.events.push_back(eventRecordFromJson(json::read(event.json, "event")));
    }
  });
  if (found) file.state = stateAfter(workplace, file.events);
  if (!found || !maySee(actor, file.row, file.state)) {
    throw base::NotFound("There is no request \"" + std::string(caseName) +
                         "\" that you may see; `berkas request list` shows those that you may.");
  }
  file.record = readCaseRecord(workplace.store, file.row.object);
  return file;
}

CaseRecord readCaseRecord(const archive::Store& store, const std::string& object) {
  const auto inventory = store.find(archive::ObjectId::of(object));
  if (!inventory)
    throw base::Corrupt("The request " + object + " is not in the archive; run `berkas archive verify`.");
  return caseRecordFromJson(json::read(store.read(*inventory, 1, "metadata/rekaman.json"), "rekaman.json"));
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
