// The size in which files are read.
#pragma once

#include <cstddef>

namespace archive::detail {

inline constexpr std::size_t kPiece = 64 << 10;  // bytes

}  // namespace archive::detail
