// The address sanitizer reserves more address space than any limit, so it gets its limit by an option of its
// own, and asks the kernel for more.
#pragma once

#include <seccomp.h>

#include <string>

#include "cage/detail/start.h"

namespace cage::detail {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kHasAddressSanitizer = true;
#else
inline constexpr bool kHasAddressSanitizer = false;
#endif

// A worker's whole environment.
inline std::vector<std::string> environmentOf(const WorkerLimits& limits) {
  if (!kHasAddressSanitizer) return {};
  return {"ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:max_allocation_size_mb=" +
          std::to_string(limits.memoryBytes >> 20)};
}

// What it needs to report its findings.
template <class Allow>
void allowWhatSanitizersNeed(Allow allow) {
  if (!kHasAddressSanitizer) return;
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(sched_yield), SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction),
                         SCMP_SYS(readlink)})
    allow(call);
}

}  // namespace cage::detail
