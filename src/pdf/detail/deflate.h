// zlib streams (RFC 1950) by libdeflate.
#pragma once

#include "base/bytes.h"

namespace pdf::detail {

// `level` 1 (fast) to 12 (small). The same input gives the same output.
base::Bytes deflated(base::ByteView bytes, int level);

}  // namespace pdf::detail
