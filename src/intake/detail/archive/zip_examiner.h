// Zips: archives of files, and the packages of office programs.
#pragma once

#include "intake/detail/subject.h"

namespace intake::detail {

// The file begins like a zip. Files in it are passed to `inner`. The result is its media type.
std::string examineZip(const Subject& subject, const ExamineInner& inner);

}  // namespace intake::detail
