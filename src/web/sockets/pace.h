// Whether a client is fast enough. Time counts only while we wait for the client, not while it waits for us.
#pragma once

#include <chrono>
#include <cstdint>

namespace web {

using TimePoint = std::chrono::steady_clock::time_point;

class Pace {
 public:
  // At least `bytesPerSecond` in each `window` of waiting.
  Pace(std::uint64_t bytesPerSecond, std::chrono::milliseconds window)
      : bytesPerSecond_(bytesPerSecond), window_(window) {}

  // A new transfer, for which nobody waits yet.
  void restart();
  // From now on we wait; does nothing when we do already.
  void resume(TimePoint now);
  void pause(TimePoint now);
  void moved(std::uint64_t bytes) { moved_ += bytes; }

  // Looks at a window when it has passed, and begins the next one when it was fast enough.
  bool isTooSlow(TimePoint now);

 private:
  std::uint64_t bytesPerSecond_;
  std::chrono::milliseconds window_;
  std::chrono::steady_clock::duration waited_{0};  // in this window, before since_
  TimePoint since_{};
  bool isWaiting_ = false;
  std::uint64_t moved_ = 0;  // in this window
};

}  // namespace web
