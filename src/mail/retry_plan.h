// When a mail is tried again, and when it is given up.
#pragma once

#include <chrono>
#include <optional>

namespace mail {

// The wait after the first attempt is `first`; it doubles each time, up to `longest`. Attempt number
// `attempts` is the last. The defaults: 1, 2, 4 … 128 minutes, then every four hours, for 4 days and 20 hours
// in total (RFC 5321 4.5.4.1: give up after at least 4 to 5 days).
struct RetryPlan {
  std::chrono::seconds first{60};
  std::chrono::seconds longest{4 * 3600};
  int attempts = 37;
  // After a fault of ours, which does not count as an attempt.
  std::chrono::seconds afterFault{15 * 60};
};

// The wait after attempt `made` (the first is 1); nothing when it was the last.
std::optional<std::chrono::seconds> delayAfter(const RetryPlan& plan, int made);

}  // namespace mail
