// The name of a file against what it is.
#pragma once

#include <string_view>

#include "intake/detail/notes.h"

namespace intake::detail {

// Findings wrong-extension and name-of-program. Only the last part of a path counts.
void checkName(std::string_view type, std::string_view name, const Notes& notes);

}  // namespace intake::detail
