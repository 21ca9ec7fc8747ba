// A clock that stands until the test moves it.
#pragma once

#include "base/clock.h"

namespace support {

class FixedClock final : public base::Clock {
 public:
  explicit FixedClock(base::Instant now) : now_(now) {}
  base::Instant now() const override { return now_; }
  void set(base::Instant now) { now_ = now; }

 private:
  base::Instant now_;
};

}  // namespace support
