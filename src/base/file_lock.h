// Advisory locks between threads and processes (flock(2)), freed by the kernel when the holder dies.
//
// On a file system that is mounted read-only nobody can take what somebody else writes: a shared lock is had
// there whether its file exists or not, an exclusive one is Denied.
//
// Errors of all calls: Denied when this user may not open the file, Unavailable (worth a retry) when the disk
// is full, Unavailable when the file cannot be opened for another reason.
#pragma once

#include <optional>

#include "base/disk.h"
#include "base/message.h"
#include "base/patience.h"

namespace base {

class FileLock {
 public:
  enum class Mode { Shared, Exclusive };

  // Waits until the lock can be had. The file is created when it does not exist, for its owner alone, and
  // never removed. `what` is what it guards, as a person would say it: "the case". Unavailable, worth a
  // retry, when patience is over; the message names who holds it, as far as the system tells.
  static FileLock acquire(const Path& path, Mode mode, const Message& what, const Patience& patience = {});
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
  static FileLock open(const Path& path, Mode mode);
  bool tryTake(const Path& path, Mode mode) const;

  int descriptor_;  // -1: none is needed
};

}  // namespace base
