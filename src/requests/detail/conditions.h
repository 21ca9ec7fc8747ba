// The requirements of the table, one plain function each. What depends on the case alone is asked apart from
// what depends on the event's own words, so that possible events can be told before there is an event.
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
// sort. `produsen` names the assignment that the event is about, if it is about one.
std::string unmetByCase(const Condition& condition, const Situation& situation, const std::string& produsen);
std::string unmetByEvent(const Condition& condition, const Situation& situation, const Event& event);

// What is wrong with the details of an event apart from requirements: what its rule needs and it lacks, and
// what it says and its rule has no use for.
std::vector<std::string> problemsOfDetails(const EventRule& rule, const Situation& situation,
                                           const Event& event);

}  // namespace requests::detail
