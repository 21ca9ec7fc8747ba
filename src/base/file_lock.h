// Advisory locks between threads and processes (flock(2)), freed by the kernel when the holder dies.
#pragma once

#include <optional>

#include "base/disk.h"

namespace base {

class FileLock {
 public:
  enum class Mode { Shared, Exclusive };

  // Waits until the lock can be had. The file is created when it does not exist and never removed.
  static FileLock acquire(const Path& path, Mode mode);
  // Nothing when somebody holds it in a way that excludes `mode`.
  static std::optional<FileLock> tryAcquire(const Path& path, Mode mode);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

  // Turns an exclusive lock into a shared one; never waits.
  void share();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace base
