// A fresh folder that is removed with its content when the test ends.
#pragma once

#include "base/disk.h"

namespace support {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const base::Path& path() const { return path_; }

 private:
  base::Path path_;
};

}  // namespace support
