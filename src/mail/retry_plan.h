// When a mail is tried again, and when no more.
#pragma once

#include <chrono>
#include <optional>

namespace mail {

// After the first attempt `first` is waited, then twice as long each time, at most `longest`; the attempt
// numbered `attempts` is the last. As they stand: 1, 2, 4 … 128 minutes, then every four hours, for 4 days
// and 20 hours in all (RFC 5321 4.5.4.1: to give up takes at least 4 to 5 days).
struct RetryPlan {
  std::chrono::seconds first{60};
  std::chrono::seconds longest{4 * 3600};
  int attempts = 37;
  // After a fault of ours, which counts as no attempt.
  std::chrono::seconds afterFault{15 * 60};
};

// How long to wait after attempt `made` (1 is the first); nothing when it was the last.
std::optional<std::chrono::seconds> delayAfter(const RetryPlan& plan, int made);

}  // namespace mail
