// What a worker gives up before it sees the first hostile byte (seccomp(2), setrlimit(2)).
#pragma once

#include "cage/detail/start.h"

namespace cage::detail {

// From here on the process may use the memory it has and so much more, read and write the descriptors it has,
// and end; whatever else it asks of the kernel ends it. Throws std::runtime_error when that cannot be had.
void confine(const WorkerLimits& limits);

// Ends this process after so many seconds, also when nobody is left who waits for it; 0 takes that back.
void startAlarm(int seconds);

}  // namespace cage::detail
