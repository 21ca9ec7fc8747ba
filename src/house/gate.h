// Whether anything may be written in an opened home.
#pragma once

#include <atomic>
#include <exception>
#include <mutex>

#include "base/message.h"

namespace house {

// Open at first. Thread-safe.
class Gate {
 public:
  // From here on nothing may be written; `why` is a base::Error.
  void close(std::exception_ptr why);
  void open();

  // Throws why it is closed.
  void demandOpen() const {
    if (isClosed_) refuse();
  }
  bool isOpen() const { return !isClosed_; }
  // Why it is closed; empty when it is open.
  base::Message reason() const;

 private:
  void refuse() const;

  std::atomic<bool> isClosed_ = false;
  mutable std::mutex mutex_;
  std::exception_ptr why_;
};

}  // namespace house
