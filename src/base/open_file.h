// A regular file that is open for reading, to hand it to another process.
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

 private:
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace base
