// The colour space of a letter (ISO 19005-3, 6.2.3).
#pragma once

#include "base/bytes.h"

namespace pdf::detail {

// sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ICC.1:2010) with a parametric curve, computed from the
// published numbers.
base::Bytes srgbProfile();

}  // namespace pdf::detail
