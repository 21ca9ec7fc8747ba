#include "requests/step_times.h"

#include <algorithm>

namespace requests {
namespace {

int percentile(const std::vector<int>& ascending, int percent) {
  if (ascending.empty()) return 0;
  const std::size_t rank = (ascending.size() * static_cast<std::size_t>(percent) + 99) / 100;
  return ascending[rank - 1];
}

int percentOf(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<int>((200 * part + whole) / (2 * whole));
}

}  // namespace

void StepTally::add(const Deadline& deadline) {
  switch (deadline.status) {
    case DeadlineStatus::Running:
      ++running_;
      break;
    case DeadlineStatus::Overdue:
      ++running_;
      ++overdue_;
      break;
    case DeadlineStatus::Missed:
      ++missed_;
      days_.push_back(deadline.daysUsed);
      break;
    case DeadlineStatus::Met:
      days_.push_back(deadline.daysUsed);
      break;
    case DeadlineStatus::Void:
      break;
  }
}

StepTimes StepTally::times() const {
  std::vector<int> ascending = days_;
  std::sort(ascending.begin(), ascending.end());
  StepTimes times;
  times.done = static_cast<int>(ascending.size());
  times.running = running_;
  times.late = missed_ + overdue_;
  const std::size_t judged = ascending.size() + static_cast<std::size_t>(overdue_);
  times.latePercent = percentOf(static_cast<std::size_t>(times.late), judged);
  times.median = percentile(ascending, 50);
  times.ninetieth = percentile(ascending, 90);
  times.longest = percentile(ascending, 100);
  return times;
}

}  // namespace requests
