// A whole case: its rows, its records and its state.
#pragma once

#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/case_record.h"
#include "app/records/database.h"
#include "app/records/event_record.h"
#include "requests/case_state.h"

namespace app {

struct CaseFile {
  RequestRow row;
  CaseRecord record;
  std::vector<EventRecord> events;  // oldest first; events[i] is version i + 1
  requests::CaseState state;

  // The events without their documents.
  std::vector<requests::Event> history() const;
};

// Id of the agency that asks, as it was stored (letters/agencies.h); also of a row that an older program
// wrote.
std::string requesterOf(const RequestRow& row);
// The same as the office's records have it now: what grants are compared with.
std::string agencyOf(const Workplace& workplace, const RequestRow& row);

// How many reminders of Data Balikan a carrier accepted.
int remindersSent(const std::vector<EventRecord>& events);

// What a row says; damaged when it cannot be read, as such a record of the archive is.
EventRecord recordOf(const EventRow& row);
// Of a case, in their order, as the database has them.
std::vector<EventRecord> eventsOf(Transaction& transaction, const std::string& object);
// Whether a letter of the case has its number and is not issued yet.
bool hasNumberedDraft(const Workplace& workplace, const std::string& object);
// The case's object. Corrupt when the archive does not have it.
archive::Inventory caseInventory(const archive::Store& store, const std::string& object);
// What the archived object says of itself.
CaseRecord readCaseRecord(const archive::Store& store, const archive::Inventory& inventory);

// The case as of a past moment, without later events; the row stays the present one. A case without events
// had not been submitted.
CaseFile asOf(const Workplace& workplace, CaseFile file, base::Instant at);

// The rules for what happens next to a case: those in force of its procedure. NotFound when the office has no
// such procedure.
const requests::Rules& rulesFor(const Workplace& workplace, const RequestRow& row);

// The rule by which an archived event happened. Null when it is damaged, or the procedure of then had none.
const requests::EventRule* ruleOf(const Workplace& workplace, const RequestRow& row,
                                  const EventRecord& record);

// Moves the state on by one event more of a case of `procedure`, by its rules that were in force when the
// event was archived. One that could not happen, or is damaged already, changes nothing and is damaged from
// then on.
void advance(const Workplace& workplace, const std::string& procedure, requests::CaseState& state,
             EventRecord& record);

// The state that the first events lead to, each applied by the rules that were in force when it was archived.
requests::CaseState stateAfter(const Workplace& workplace, const std::string& procedure,
                               const std::vector<EventRecord>& events);

// The title of a state, a limit or an event of the case's procedure; the id itself when it has none.
std::string titleOf(const Workplace& workplace, const RequestRow& row, std::string_view id);

}  // namespace app
