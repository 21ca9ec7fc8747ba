// When a mail is tried again, and when it is given up.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace mail {

// The wait after the first attempt is `first`; it doubles each time, up to `longest`. Each wait is up to a
// quarter longer or shorter, so that mails that failed together are not tried again together; none is longer
// than `longest`. Attempt number `attempts` is the last. The defaults: about 1, 2, 4 … 128 minutes, then
// about every four hours, for 4 to 5 days in total (RFC 5321 4.5.4.1).
struct RetryPlan {
  std::chrono::seconds first{60};
  std::chrono::seconds longest{4 * 3600};
  int attempts = 37;
  // After a fault of ours, which does not count as an attempt.
  std::chrono::seconds afterFault{15 * 60};
};

// The wait after attempt `made` (the first is 1) of a mail; nothing when it was the last. The same mail and
// attempt give the same wait.
std::optional<std::chrono::seconds> delayAfter(const RetryPlan& plan, int made, std::string_view mailId);

}  // namespace mail
