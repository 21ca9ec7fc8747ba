// The retention of a closed case, as a value.
#pragma once

#include <optional>
#include <string>

#include "letters/retention_schedule.h"

namespace app {

struct Retention {
  std::string code;                            // classification of the case
  base::Date closed;                           // in the Walidata's zone
  std::optional<letters::RetentionRule> rule;  // in force on that day, if any
  letters::RetentionPeriod period;             // by the rule

  bool operator==(const Retention&) const = default;
};

}  // namespace app
