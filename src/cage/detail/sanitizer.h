// Exceptions for sanitizers. ASan and TSan reserve more address space than any limit, so their own option
// limits memory. They and UBSan need more system calls: to report findings, and to probe memory through a
// pipe.
#pragma once

#include <seccomp.h>

#include <string>

#include "cage/detail/start.h"

namespace cage::detail {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kHasSanitizers = true;
#else
inline constexpr bool kHasSanitizers = false;
#endif

// A worker's whole environment.
inline std::vector<std::string> environmentOf(const WorkerLimits& limits) {
  if (!kHasSanitizers) return {};
  const std::string options = "detect_leaks=0:allocator_may_return_null=1:max_allocation_size_mb=" +
                              std::to_string(limits.memoryBytes >> 20);
  return {"ASAN_OPTIONS=" + options, "TSAN_OPTIONS=" + options};
}

// Allows their system calls.
template <class Allow>
void allowWhatSanitizersNeed(Allow allow) {
  if (!kHasSanitizers) return;
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(sched_yield), SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction),
                         SCMP_SYS(readlink), SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(close)})
    allow(call);
}

}  // namespace cage::detail
