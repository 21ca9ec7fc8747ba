// Judges the signatures of a file that has been read.
#pragma once

#include "verification/detail/history.h"
#include "verification/verify.h"

namespace verification::detail {

// `history` was read from `file`.
Report judge(base::ByteView file, const History& history, const Trust& trust);

}  // namespace verification::detail
