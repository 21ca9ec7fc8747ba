#include "requests/case_state.h"

#include <algorithm>

#include "base/words.h"

namespace requests {
namespace {

constexpr base::Word<DebtStatus> kDebts[] = {{"none", DebtStatus::None},
                                             {"owed", DebtStatus::Owed},
                                             {"delivered", DebtStatus::Delivered},
                                             {"settled", DebtStatus::Settled},
                                             {"abandoned", DebtStatus::Abandoned}};

}  // namespace

std::string_view nameOf(DebtStatus status) {
  return base::nameOf(kDebts, status);
}

bool LimitRun::isExtended() const {
  return std::any_of(adjustments.begin(), adjustments.end(), [](const Adjustment& adjustment) {
    return adjustment.kind != Adjustment::Kind::NotBefore;
  });
}

const Assignment* CaseState::assignment(std::string_view produsen) const {
  const auto found = std::find_if(assignments.begin(), assignments.end(),
                                  [&](const Assignment& each) { return each.produsen == produsen; });
  return found == assignments.end() ? nullptr : &*found;
}

const IncomingAnswer* CaseState::incomingOf(std::string_view produsen) const {
  const auto found = std::find_if(incoming.begin(), incoming.end(),
                                  [&](const IncomingAnswer& each) { return each.produsen == produsen; });
  return found == incoming.end() ? nullptr : &*found;
}

const LimitRun* CaseState::runningLimit(std::string_view limit, std::string_view produsen) const {
  const auto found = std::find_if(limits.begin(), limits.end(), [&](const LimitRun& run) {
    return run.isRunning() && run.limit == limit && run.produsen == produsen;
  });
  return found == limits.end() ? nullptr : &*found;
}

std::optional<Outcome> CaseState::outcomeOf(int item) const {
  std::optional<Outcome> best;
  for (const Assignment& each : assignments) {
    for (const ItemAnswer& answer : each.answers) {
      if (answer.item == item && (!best || answer.outcome < *best)) best = answer.outcome;
    }
  }
  return best;
}

bool CaseState::grantsSomething() const {
  for (std::size_t item = 1; item <= items.size(); ++item) {
    const auto outcome = outcomeOf(static_cast<int>(item));
    if (outcome == Outcome::Tersedia || outcome == Outcome::Sebagian) return true;
  }
  return false;
}

}  // namespace requests
