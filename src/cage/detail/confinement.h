// The confinement of a worker before its first hostile byte (seccomp(2), setrlimit(2)).
#pragma once

#include "cage/detail/start.h"

namespace cage::detail {

// Afterwards the process may use its present memory and limits.memoryBytes more, read and write its open
// descriptors, receive one file at a time, and exit; any other system call kills it. Throws
// std::runtime_error when it cannot be confined.
void confine(const WorkerLimits& limits);

// Kills this process after `seconds`, even when the parent is gone; 0 cancels the alarm.
void startAlarm(int seconds);

}  // namespace cage::detail
