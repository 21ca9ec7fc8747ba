// A source that is read from start to end, with a known position.
#pragma once

#include <cstdint>

#include "zip/source.h"

namespace zip::detail {

class Cursor {
 public:
  explicit Cursor(const Source& source, std::uint64_t position = 0) : source_(source), position_(position) {}

  std::uint64_t position() const { return position_; }
  // `count` bytes, fewer at the end.
  base::Bytes take(std::uint64_t count);
  // Moves forward, at most to the end of the source.
  void skip(std::uint64_t count);

 private:
  std::uint64_t left() const { return source_.size() - std::min(position_, source_.size()); }

  const Source& source_;
  std::uint64_t position_;
};

}  // namespace zip::detail
