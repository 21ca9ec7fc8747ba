// How much of a file is read at a time, and at most.
#pragma once

#include <cstddef>
#include <cstdint>

namespace archive::detail {

inline constexpr std::size_t kPiece = 64 << 10;               // bytes
inline constexpr std::uint64_t kLargestInventory = 64 << 20;  // bytes

}  // namespace archive::detail
