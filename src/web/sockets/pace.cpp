#include "web/sockets/pace.h"

namespace web {

void Pace::restart() {
  waited_ = {};
  isWaiting_ = false;
  moved_ = 0;
}

void Pace::resume(TimePoint now) {
  if (isWaiting_) return;
  isWaiting_ = true;
  since_ = now;
}

void Pace::pause(TimePoint now) {
  if (!isWaiting_) return;
  isWaiting_ = false;
  waited_ += now - since_;
}

bool Pace::isTooSlow(TimePoint now) {
  if (!isWaiting_) return false;
  pause(now);
  resume(now);
  if (waited_ < window_) return false;
  const std::chrono::duration<double> seconds = waited_;
  if (static_cast<double>(moved_) < seconds.count() * static_cast<double>(bytesPerSecond_)) return true;
  waited_ = {};
  moved_ = 0;
  return false;
}

}  // namespace web
