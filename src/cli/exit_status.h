// The table of exit statuses by kind of failure (sysexits.h).
#pragma once

#include "base/error.h"

namespace cli {

inline constexpr int kDone = 0;  // done, or the check says yes
inline constexpr int kCheckSaysNo = 1;
inline constexpr int kWrongUse = 2;

int exitStatusOf(const base::Error& error);

}  // namespace cli
