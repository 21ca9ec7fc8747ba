// How a cage calls its program as a worker, and how the program knows.
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

// The words behind the program's name.
std::vector<std::string> wordsOf(const WorkerCall& call);
// Nothing when the words are no such call.
std::optional<WorkerCall> callOf(int argc, const char* const* argv);

}  // namespace cage::detail
