// Numbers in fonts and colour profiles: most significant byte first.
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace pdf::detail {

// Appends the lower 16 bits.
inline void append16(base::Bytes& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

inline void append32(base::Bytes& out, std::uint32_t value) {
  append16(out, value >> 16);
  append16(out, value);
}

}  // namespace pdf::detail
