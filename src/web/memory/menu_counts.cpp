#include "web/memory/menu_counts.h"

namespace web {

app::WaitingCounts MenuCounts::of(const app::Workplace& workplace, const app::Actor& actor,
                                  app::OpenCases& cases, const app::SigningStack& stack) {
  const base::Instant now = workplace.clock.now();
  std::uint64_t forgotten = 0;
  {
    const std::lock_guard guard(mutex_);
    const auto found = counted_.find(actor.user);
    if (found != counted_.end() && now < found->second.at.plusSeconds(kSeconds)) return found->second.counts;
    forgotten = forgotten_;
  }
  const Counted counted{app::waitingCounts(workplace, actor, cases, stack), now};
  const std::lock_guard guard(mutex_);
  // What was done meanwhile may not be in it.
  if (forgotten == forgotten_) counted_[actor.user] = counted;
  return counted.counts;
}

void MenuCounts::forget() {
  const std::lock_guard guard(mutex_);
  counted_.clear();
  ++forgotten_;
}

}  // namespace web
