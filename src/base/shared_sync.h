// Threads that wait for what they wrote to become durable share one sync of the file system.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>

#include "base/disk.h"

namespace base {

// Thread-safe.
class SharedSync {
 public:
  // Of the file system that holds `folder`, which is held open from now on: make this before the first write.
  SharedSync(Disk& disk, const Path& folder) : fileSystem_(disk.openFileSystem(folder)) {}

  // Returns when everything that this thread wrote before is durable. When a sync fails, everybody who waited
  // for it hears of it: what FileSystem::sync throws.
  void sync();

 private:
  std::unique_ptr<FileSystem> fileSystem_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool isRunning_ = false;
  std::uint64_t finished_ = 0;  // rounds
  std::exception_ptr failure_;  // of the newest that failed
  std::uint64_t failed_ = 0;    // which that was
};

}  // namespace base
