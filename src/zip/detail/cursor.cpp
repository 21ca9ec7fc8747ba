#include "zip/detail/cursor.h"

namespace zip::detail {

base::Bytes Cursor::take(std::uint64_t count) {
  base::Bytes bytes = bytesAt(source_, position_, static_cast<std::size_t>(std::min(count, left())));
  position_ += bytes.size();
  return bytes;
}

void Cursor::skip(std::uint64_t count) {
  position_ += std::min(count, left());
}

}  // namespace zip::detail
