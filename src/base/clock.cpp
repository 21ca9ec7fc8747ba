#include "base/clock.h"

#include <chrono>

namespace base {

Instant SystemClock::now() const {
  const auto since1970 = std::chrono::system_clock::now().time_since_epoch();
  return Instant::fromMicroseconds(std::chrono::duration_cast<std::chrono::microseconds>(since1970).count());
}

}  // namespace base
