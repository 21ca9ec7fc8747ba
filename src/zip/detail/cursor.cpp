#include "zip/detail/cursor.h"

#include <algorithm>

namespace zip::detail {

bool Cursor::fill() {
  if (used_ < piece_.size()) return true;
  piece_ = file_->read(64 << 10);
  used_ = 0;
  return !piece_.empty();
}

base::Bytes Cursor::take(std::uint64_t count) {
  base::Bytes bytes;
  while (bytes.size() < count && fill()) {
    const auto part = std::min<std::uint64_t>(count - bytes.size(), piece_.size() - used_);
    bytes.append(piece_, used_, part);
    used_ += part;
    position_ += part;
  }
  return bytes;
}

void Cursor::skip(std::uint64_t count) {
  while (count > 0 && fill()) {
    const auto part = std::min<std::uint64_t>(count, piece_.size() - used_);
    used_ += part;
    position_ += part;
    count -= part;
  }
}

}  // namespace zip::detail
