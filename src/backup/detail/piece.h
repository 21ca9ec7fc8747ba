// How much of a file is read or written at a time.
#pragma once

#include <cstddef>

namespace backup::detail {

inline constexpr std::size_t kPiece = 256 << 10;  // bytes

}  // namespace backup::detail
