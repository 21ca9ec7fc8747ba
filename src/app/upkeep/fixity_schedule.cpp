#include "app/upkeep/fixity_schedule.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1'000'000;  // microseconds

}  // namespace

std::size_t dueInRound(base::Instant started, base::Instant now, std::int64_t days, std::size_t objects) {
  const std::int64_t begun = (now.microseconds() - started.microseconds()) / kDay + 1;
  const std::int64_t counted = std::clamp<std::int64_t>(begun, 1, days);
  const auto share = static_cast<std::size_t>(counted);
  const auto whole = static_cast<std::size_t>(days);
  return (objects * share + whole - 1) / whole;
}

bool isRoundOver(const std::optional<FixityRound>& last, base::Instant now, std::int64_t days) {
  if (!last) return true;
  return last->ended && now.microseconds() >= last->started.microseconds() + days * kDay;
}

}  // namespace app
