// The end of a file: whether it is there, and whether something stands behind it.
#pragma once

#include "intake/detail/subject.h"

namespace intake::detail {

// Findings truncated and data-after-end of a PDF, by its last "%%EOF" (ISO 32000-2, 7.5.5).
void checkPdfEnd(const Subject& subject);

// Whether the end record of a zip closes the file: zip programs open it, whatever stands before.
bool endsLikeZip(const zip::Source& source);

}  // namespace intake::detail
