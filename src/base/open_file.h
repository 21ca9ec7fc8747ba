// A regular file that is open for reading, at any place of it, by this process or another that is handed the
// descriptor.
#pragma once

#include <cstdint>

#include "base/disk.h"

namespace base {

// Destroying it closes the file. Errors as Disk's; InvalidInput for what is no regular file. Does not follow
// a symbolic link.
class OpenFile {
 public:
  explicit OpenFile(const Path& path);
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }
  std::uint64_t size() const { return size_; }  // bytes, when it was opened
  // At most `most` bytes from `offset` on; none at the end. Thread-safe.
  Bytes read(std::uint64_t offset, std::size_t most) const;
  // Whether somebody has written to it since it was opened, as far as the file system tells: by its size and
  // the time of its last change, which its owner cannot set back.
  bool wasChanged() const;

 private:
  Path path_;  // for messages
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  std::int64_t changed_ = 0;  // nanoseconds
};

}  // namespace base
