// The place where a photograph was taken, as cameras write it (EXIF 2.32, 4.6.6).
#pragma once

#include "base/bytes.h"

namespace intake::detail {

// `tiff` is the TIFF structure of the EXIF block. Damaged bytes hold none.
bool hasPosition(base::ByteView tiff);

}  // namespace intake::detail
