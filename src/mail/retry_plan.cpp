#include "mail/retry_plan.h"

#include <algorithm>
#include <string>

#include "crypto/digest.h"

namespace mail {
namespace {

constexpr int kSteps = 256;  // from the shortest to the longest wait

int stepOf(std::string_view mailId, int made) {
  const std::string text = std::string(mailId) + "\n" + std::to_string(made);
  return static_cast<unsigned char>(crypto::digest(crypto::DigestAlgorithm::Sha256, text).front());
}

}  // namespace

std::optional<std::chrono::seconds> delayAfter(const RetryPlan& plan, int made, std::string_view mailId) {
  if (made >= plan.attempts) return std::nullopt;
  std::chrono::seconds delay = plan.first;
  for (int doubled = 1; doubled < made && delay < plan.longest; ++doubled) delay *= 2;
  delay = std::min(delay, plan.longest);
  const std::chrono::seconds shortest = delay - delay / 4;
  return std::min(shortest + (delay / 2) * stepOf(mailId, made) / kSteps, plan.longest);
}

}  // namespace mail
