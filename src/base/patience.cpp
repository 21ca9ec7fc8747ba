#include "base/patience.h"

#include <algorithm>
#include <thread>

#include "base/random.h"

namespace base {
namespace {

constexpr std::chrono::milliseconds kTellAfter{1000};
constexpr std::chrono::microseconds kLongestPause{10'000};

}  // namespace

bool Wait::rest(const std::function<Message()>& what) {
  const auto waited = std::chrono::steady_clock::now() - begun_;
  if (waited >= patience_.most) return false;
  if (!isTold_ && waited >= kTellAfter) {
    isTold_ = true;
    if (patience_.tell) patience_.tell(what());
  }
  const auto random = static_cast<unsigned char>(randomBytes(1).front());
  std::this_thread::sleep_for(pause_ / 2 + pause_ * random / 512);
  pause_ = std::min(pause_ * 2, kLongestPause);
  return true;
}

Message describe(std::chrono::milliseconds time) {
  if (time.count() % 1000 != 0) return {"time.milliseconds", {{"number", time.count()}}};
  if (time.count() == 1000) return {"time.one-second", {}};
  return {"time.seconds", {{"number", time.count() / 1000}}};
}

}  // namespace base
