// The worker's side of a cage, called by main.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/bytes.h"

namespace cage {

struct Work {
  // Runs once, before the confinement: everything that opens files or starts threads must happen here.
  std::function<void()> prepare = {};
  // Answers one request. An exception ends the worker.
  std::function<base::Bytes(base::ByteView request)> answer = {};
  // Answers one request about a file. `file` is a descriptor, open for reading, that pread(2) reads; it is
  // closed after the answer.
  std::function<base::Bytes(base::ByteView request, int file)> read = {};
};

using Works = std::map<std::string, Work>;

// Call it first in main. Returns nothing when the program was not started as a worker; otherwise the exit
// status, after all work is done.
std::optional<int> workIfCalled(int argc, const char* const* argv, const Works& works);

}  // namespace cage
