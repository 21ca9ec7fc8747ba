// What is in a PDF (ISO 32000-2), by qpdf.
#pragma once

#include "intake/detail/subject.h"

namespace intake::detail {

// The file begins like a PDF. Embedded files are passed to `inner`.
void examinePdf(const Subject& subject, const ExamineInner& inner);

}  // namespace intake::detail
