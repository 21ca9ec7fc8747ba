#include "zip/detail/crc32.h"

#include <array>

namespace zip::detail {
namespace {

using Table = std::array<std::array<std::uint32_t, 256>, 4>;

// Four bytes at a time: tables[k][b] is the effect of byte b followed by k zero bytes.
constexpr Table makeTables() {
  Table tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
    tables[0][byte] = value;
  }
  for (std::size_t k = 1; k < tables.size(); ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t before = tables[k - 1][byte];
      tables[k][byte] = tables[0][before & 0xFF] ^ (before >> 8);
    }
  }
  return tables;
}
constexpr Table kTables = makeTables();

std::uint32_t byteAt(base::ByteView bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

}  // namespace

void Crc32::update(base::ByteView piece) {
  std::uint32_t state = state_;
  std::size_t i = 0;
  for (; i + 4 <= piece.size(); i += 4) {
    state ^= byteAt(piece, i) | byteAt(piece, i + 1) << 8 | byteAt(piece, i + 2) << 16 |
             byteAt(piece, i + 3) << 24;
    state = kTables[3][state & 0xFF] ^ kTables[2][state >> 8 & 0xFF] ^ kTables[1][state >> 16 & 0xFF] ^
            kTables[0][state >> 24];
  }
  for (; i < piece.size(); ++i) state = kTables[0][(state ^ byteAt(piece, i)) & 0xFF] ^ (state >> 8);
  state_ = state;
}

}  // namespace zip::detail
