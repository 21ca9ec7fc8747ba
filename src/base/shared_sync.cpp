#include "base/shared_sync.h"

#include <exception>

namespace base {

// A round that begins after the call serves it; one that is under way may have begun too early.
void SharedSync::sync() {
  std::unique_lock lock(mutex_);
  const std::uint64_t mine = finished_ + (isRunning_ ? 2 : 1);
  while (finished_ < mine) {
    if (isRunning_) {
      changed_.wait(lock);
      continue;
    }
    isRunning_ = true;
    lock.unlock();
    std::exception_ptr failure;
    try {
      fileSystem_->sync();
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    isRunning_ = false;
    ++finished_;
    if (failure) {
      failure_ = failure;
      failed_ = finished_;
    }
    changed_.notify_all();
  }
  if (failed_ >= mine) std::rethrow_exception(failure_);
}

}  // namespace base
