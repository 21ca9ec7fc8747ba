// The command line by which a cage starts its program as a worker.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cage/cage.h"

namespace cage::detail {

inline constexpr int kWorkerEnd = 0;  // the worker's descriptor: its standard input
inline constexpr const char* kReady = "ready";

struct WorkerLimits {
  std::size_t memoryBytes = 0;
  int seconds = 0;
};

struct WorkerCall {
  std::string work;
  WorkerLimits limits;
};

// The arguments after the program's name.
std::vector<std::string> wordsOf(const WorkerCall& call);
// Nothing when the arguments are not such a call.
std::optional<WorkerCall> callOf(int argc, const char* const* argv);

}  // namespace cage::detail
