// Where "now" comes from. Nothing below the program's wiring reads the system's clock by itself.
#pragma once

#include "base/instant.h"

namespace base {

class Clock {
 public:
  virtual ~Clock() = default;
  // Safe to call from any thread.
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

}  // namespace base
