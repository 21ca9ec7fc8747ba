// How much of a content is held in memory.
#pragma once

#include <cstddef>

namespace zip::detail {

inline constexpr std::size_t kPiece = 64 << 10;  // bytes

}  // namespace zip::detail
