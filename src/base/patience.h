// How long a call waits for what others hold, and what it says meanwhile.
#pragma once

#include <chrono>
#include <functional>

#include "base/message.h"

namespace base {

struct Patience {
  // After so long the call gives up.
  std::chrono::milliseconds most{15'000};
  // Is told once in each wait that takes longer than a second what is waited for. Called from whichever
  // thread waits; empty: nobody is told.
  std::function<void(const Message&)> tell = {};
};

// One wait: the pauses between tries.
class Wait {
 public:
  // Begins now. `patience` outlives it.
  explicit Wait(const Patience& patience) : patience_(patience), begun_(std::chrono::steady_clock::now()) {}

  // Sleeps a little, up to 10 ms and of random length, so that two who met do not meet again. `what` says for
  // the listener what is waited for. False when patience is over, and then it has not slept.
  bool rest(const std::function<Message()>& what);

 private:
  const Patience& patience_;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::microseconds pause_{200};
  bool isTold_ = false;
};

// "15 seconds", "300 milliseconds".
Message describe(std::chrono::milliseconds time);

}  // namespace base
