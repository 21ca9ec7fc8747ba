// Comparison that takes the same time wherever two texts differ.
#pragma once

#include "base/bytes.h"

namespace crypto {

// Whether both are the same. How long it takes tells their lengths alone.
bool isSame(base::ByteView one, base::ByteView other);

}  // namespace crypto
