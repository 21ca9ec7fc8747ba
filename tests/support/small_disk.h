// A real file system of a few MiB, to be filled up or made read-only: an ext4 image where loop devices can be
// had, else a tmpfs, in a user namespace when the process has no right to mount.
#pragma once

#include <cstdint>

#include "base/disk.h"
#include "support/temporary_folder.h"

namespace support {

class SmallDisk {
 public:
  // Throws std::runtime_error, which fails the test, where nothing at all can be mounted.
  explicit SmallDisk(int mebibytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  // Its topmost folder, which is empty.
  const base::Path& path() const { return path_; }
  // Takes all but so many bytes. What it writes lies in one file, which `makeRoom` removes.
  void fill(std::uint64_t butBytes = 0);
  void makeRoom();
  void makeReadOnly();
  void makeWritable();

 private:
  void remount(unsigned long flags) const;

  TemporaryFolder folder_;
  base::Path path_;
};

}  // namespace support
