// One case, read whole: what the database knows and what follows from it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "app/actor.h"
#include "app/case_record.h"
#include "app/database.h"
#include "app/event_record.h"
#include "app/workplace.h"
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

// By ticket or object id. NotFound when there is none, or when the actor may not see it.
CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);
// The same by object id, after the database has caught up with the archive, for a caller who holds the case
// (lockCase) and goes on to change it.
CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object);

// Of a case, in their order, as the database has them.
std::vector<EventRecord> eventsOf(Transaction& transaction, const std::string& object);
// From the archive. Corrupt when it is not there.
CaseRecord readCaseRecord(const archive::Store& store, const std::string& object);

// The case as it stood at a time, its row apart: without the events that came later. Without any, it had not
// been submitted.
CaseFile asOf(const Workplace& workplace, CaseFile file, base::Instant at);

// Every case that had been submitted at a time and that the actor might see then, as it stood, without its
// record; by submission. `visit` must not change the database. What was destroyed since is not among them.
void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const CaseFile&)>& visit);

// The state that the first events lead to, each applied under the procedure that was in force when it was
// archived.
requests::CaseState stateAfter(const Workplace& workplace, const std::vector<EventRecord>& events);

// The title of a state, a limit or an event of the office's procedure; the id itself when it has none.
std::string titleOf(const Workplace& workplace, std::string_view id);

}  // namespace app
