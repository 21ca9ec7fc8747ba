// Trying again while another process holds what we need.
#pragma once

#include <chrono>
#include <thread>

#include "base/error.h"
#include "base/random.h"

namespace storage::detail {

// Calls `step` until it is no longer Unavailable-worth-a-retry, or `patience` is over: then that error goes
// on. The pauses between are of random length, so that two who met do not meet again.
template <class Step>
auto whileBusy(std::chrono::milliseconds patience, const Step& step) {
  const auto end = std::chrono::steady_clock::now() + patience;
  for (;;) {
    try {
      return step();
    } catch (const base::Unavailable& busy) {
      if (busy.retry() == base::Retry::Useless || std::chrono::steady_clock::now() >= end) throw;
    }
    const auto random = static_cast<unsigned char>(base::randomBytes(1).front());
    std::this_thread::sleep_for(std::chrono::microseconds(1000 + 80 * random));
  }
}

}  // namespace storage::detail
