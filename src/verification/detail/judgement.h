// What the signatures of a file are worth, once it was read.
#pragma once

#include "verification/detail/history.h"
#include "verification/verify.h"

namespace verification::detail {

// `file` is what `history` was read from.
Report judge(base::ByteView file, const History& history, const Trust& trust);

}  // namespace verification::detail
