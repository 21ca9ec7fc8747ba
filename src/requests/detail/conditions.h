// The requirements of the table, one function each. Those that depend only on the case are separate from
// those that depend on the event, so that possible events can be listed without an event.
#pragma once

#include <string>
#include <vector>

#include "requests/check.h"

namespace requests::detail {

struct Situation {
  const Rules& rules;
  const CaseState& state;
  base::Instant now;
  const Circumstances& circumstances;
};

// Each returns what is wrong and what would be right; empty when the requirement is met or is of the other
// sort. `produsen` names the event's assignment, if any.
base::Message unmetByCase(const Condition& condition, const Situation& situation,
                          const std::string& produsen);
base::Message unmetByEvent(const Condition& condition, const Situation& situation, const Event& event);

// Faults of an event's details, apart from requirements: details that its rule needs and it lacks, and
// details that its rule does not use.
std::vector<base::Message> problemsOfDetails(const EventRule& rule, const Situation& situation,
                                             const Event& event);

}  // namespace requests::detail
