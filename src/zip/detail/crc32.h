// The CRC-32 of zips (APPNOTE.TXT, 4.4.7).
#pragma once

#include <libdeflate.h>

#include <cstdint>

#include "base/bytes.h"

namespace zip::detail {

class Crc32 {
 public:
  void update(base::ByteView piece) { value_ = libdeflate_crc32(value_, piece.data(), piece.size()); }
  std::uint32_t value() const { return value_; }

 private:
  std::uint32_t value_ = 0;
};

}  // namespace zip::detail
