#include "mail/retry_plan.h"

#include <algorithm>

namespace mail {

std::optional<std::chrono::seconds> delayAfter(const RetryPlan& plan, int made) {
  if (made >= plan.attempts) return std::nullopt;
  std::chrono::seconds delay = plan.first;
  for (int doubled = 1; doubled < made && delay < plan.longest; ++doubled) delay *= 2;
  return std::min(delay, plan.longest);
}

}  // namespace mail
