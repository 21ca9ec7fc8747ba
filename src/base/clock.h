// Where "now" comes from. Only `cli` and `bench` make a SystemClock; everything else takes a Clock.
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
