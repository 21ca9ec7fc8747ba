#include "web/memory/menu_counts.h"

namespace web {

app::WaitingCounts MenuCounts::of(const app::Workplace& workplace, const app::Actor& actor,
                                  const std::optional<AnswerGround>& ground, app::OpenCases& cases,
                                  const app::SigningStack& stack) {
  if (!ground) return app::waitingCounts(workplace, actor, cases, stack);
  if (const auto known = find(actor.user, *ground)) return *known;
  const app::WaitingCounts counts = app::waitingCounts(workplace, actor, cases, stack);
  const std::lock_guard guard(mutex_);
  if (ground_ == *ground) counted_[actor.user] = counts;
  return counts;
}

std::optional<app::WaitingCounts> MenuCounts::find(const std::string& user, const AnswerGround& ground) {
  const std::lock_guard guard(mutex_);
  if (ground_ != ground) {
    counted_.clear();
    ground_ = ground;
  }
  const auto found = counted_.find(user);
  return found == counted_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace web
