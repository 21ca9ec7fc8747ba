// The other side of a cage: what main does when it is called as a worker.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/bytes.h"

namespace cage {

struct Work {
  // Runs once, before the confinement: whatever opens files or starts threads must have done so.
  std::function<void()> prepare;
  // Answers one request. What it throws ends the worker.
  std::function<base::Bytes(base::ByteView request)> answer;
};

using Works = std::map<std::string, Work>;

// To be called first in main. Nothing when the program was not started as a worker; else its exit status,
// after all work is done.
std::optional<int> workIfCalled(int argc, const char* const* argv, const Works& works);

}  // namespace cage
