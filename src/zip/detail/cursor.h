// A file that is read from start to end, with a known position.
#pragma once

#include <cstdint>
#include <memory>

#include "base/disk.h"

namespace zip::detail {

class Cursor {
 public:
  Cursor(const base::Disk& disk, const base::Path& path) : file_(disk.openForReading(path)) {}

  std::uint64_t position() const { return position_; }
  // `count` bytes, fewer at the end.
  base::Bytes take(std::uint64_t count);
  // Moves forward, at most to the end of the file.
  void skip(std::uint64_t count);

 private:
  bool fill();

  std::unique_ptr<base::ReadableFile> file_;
  base::Bytes piece_;
  std::size_t used_ = 0;  // of the piece
  std::uint64_t position_ = 0;
};

}  // namespace zip::detail
