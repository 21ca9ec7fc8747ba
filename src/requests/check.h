// May this happen now, by this role? Every use case asks `check` before it archives anything: a disallowed
// event adds nothing anywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "requests/calendar.h"
#include "requests/case_state.h"
#include "requests/event.h"
#include "requests/procedure.h"
#include "requests/reasons.h"

namespace requests {

// The office data that decide. A value; safe to read from any thread.
struct Rules {
  Procedure procedure;
  Calendar calendar;
  Reasons reasons;
};

// Facts that the archive does not have yet.
struct Circumstances {
  bool letterIsNumbered = false;  // a letter of this case has its number and is not archived (bernomor)
};

struct Refusal {
  base::ErrorKind kind = base::ErrorKind::Denied;  // Denied: this role; Conflict: this state; InvalidInput
  std::string what;                                // the refused event's title, or its id when it has none
  std::vector<base::Message> why;                  // every reason, each with what would be right
  std::vector<std::string> possible;               // ids of the events that this role may bring now

  // "what" is refused: why; why.
  base::Message message() const;
};

// Nothing when the event may happen at `event.time`.
std::optional<Refusal> check(const Rules& rules, const CaseState& state, const Event& event,
                             const Circumstances& circumstances = {});

// An event that a role may bring, as far as this does not depend on the event's content.
struct PossibleEvent {
  std::string kind;
  std::vector<std::string> produsen;  // possible assignments; empty when it concerns none

  bool operator==(const PossibleEvent&) const = default;
};

std::vector<PossibleEvent> possibleEvents(const Rules& rules, const CaseState& state, Role role,
                                          base::Instant now, const Circumstances& circumstances = {});

}  // namespace requests
