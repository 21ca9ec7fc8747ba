// The size in which files are read and written.
#pragma once

#include <cstddef>

namespace backup::detail {

inline constexpr std::size_t kPiece = 256 << 10;  // bytes

}  // namespace backup::detail
