// How long a closed case is kept, as a value.
#pragma once

#include <optional>
#include <string>

#include "letters/retention_schedule.h"

namespace app {

// Of a closed case.
struct Retention {
  std::string code;                            // under which the case is filed
  base::Date closed;                           // where the Walidata is
  std::optional<letters::RetentionRule> rule;  // in force on that day; nothing when there is none
  letters::RetentionPeriod period;             // by the rule

  bool operator==(const Retention&) const = default;
};

}  // namespace app
