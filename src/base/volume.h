// What the file system that holds a path allows at the moment.
#pragma once

#include <cstdint>

#include "base/disk.h"

namespace base {

struct Volume {
  std::uint64_t freeBytes = 0;  // that this user may take
  std::uint64_t freeNames = 0;  // files and folders that can still be made; the largest number: no bound
  bool isReadOnly = false;      // mounted so, for everybody
  std::uint64_t blockBytes = 0;

  // Too little is left even for the files with which work begins.
  bool isFull() const { return freeBytes < (256U << 10) || freeNames == 0; }
};

// NotFound when there is no such path.
Volume volumeOf(const Path& path);

}  // namespace base
