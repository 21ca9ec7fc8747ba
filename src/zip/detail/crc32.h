// The CRC-32 of zips (APPNOTE.TXT, 4.4.7).
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace zip::detail {

class Crc32 {
 public:
  void update(base::ByteView piece);
  std::uint32_t value() const { return ~state_; }

 private:
  std::uint32_t state_ = 0xFFFFFFFFU;
};

}  // namespace zip::detail
