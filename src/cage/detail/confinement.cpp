#include "cage/detail/confinement.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <stdexcept>

#include "cage/detail/sanitizer.h"

namespace cage::detail {
namespace {

// The number that a file of a request gets: 0, 1 and 2 are taken.
constexpr rlim_t kFirstFree = 3;

void mustBeZero(int status, const char* what) {
  if (status != 0) throw std::runtime_error(what);
}

void limit(decltype(RLIMIT_AS) resource, rlim_t most) {
  const rlimit both{most, most};
  mustBeZero(::setrlimit(resource, &both), "setrlimit");
}

rlim_t addressSpaceNow() {
  rlim_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  if (pages == 0) throw std::runtime_error("statm");
  return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

class Filter {
 public:
  Filter() : context_(::seccomp_init(SCMP_ACT_KILL_PROCESS), ::seccomp_release) {
    if (!context_) throw std::runtime_error("seccomp_init");
  }

  template <class... Comparisons>
  void allow(int call, Comparisons... comparisons) {
    mustBeZero(
        ::seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, sizeof...(comparisons), comparisons...),
        "seccomp_rule_add");
  }
  void load() { mustBeZero(::seccomp_load(context_.get()), "seccomp_load"); }

 private:
  std::unique_ptr<void, decltype(&::seccomp_release)> context_;
};

// No executable memory.
scmp_arg_cmp withoutExecution(unsigned argument) {
  return {argument, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
}

scmp_arg_cmp equalTo(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_EQ, value, 0};
}

void allowOnlyThinking() {
  Filter filter;
  filter.allow(SCMP_SYS(mmap), withoutExecution(2));
  filter.allow(SCMP_SYS(mprotect), withoutExecution(2));
  for (const int call : {SCMP_SYS(recvmsg),
                         SCMP_SYS(sendto),
                         SCMP_SYS(pread64),
                         SCMP_SYS(read),
                         SCMP_SYS(write),
                         SCMP_SYS(poll),
                         SCMP_SYS(brk),
                         SCMP_SYS(munmap),
                         SCMP_SYS(mremap),
                         SCMP_SYS(madvise),
                         SCMP_SYS(futex),
                         SCMP_SYS(alarm),
                         SCMP_SYS(clock_gettime),
                         SCMP_SYS(gettimeofday),
                         SCMP_SYS(time),
                         SCMP_SYS(getrandom),
                         SCMP_SYS(getpid),
                         SCMP_SYS(gettid),
                         SCMP_SYS(rt_sigprocmask),
                         SCMP_SYS(rt_sigreturn),
                         SCMP_SYS(restart_syscall),
                         SCMP_SYS(exit),
                         SCMP_SYS(exit_group)})
    filter.allow(call);
  filter.allow(SCMP_SYS(close), equalTo(0, kFirstFree));
  // abort(3)
  filter.allow(SCMP_SYS(tgkill), equalTo(0, static_cast<std::uint64_t>(::getpid())));
  allowWhatSanitizersNeed([&](int call) { filter.allow(call); });
  filter.load();
}

}  // namespace

void confine(const WorkerLimits& limits) {
  if (!kHasSanitizers) {
    limit(RLIMIT_AS, addressSpaceNow() + limits.memoryBytes);
    limit(RLIMIT_NOFILE, kFirstFree + 1);  // the one file of a request
  }
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NPROC, 0);
  mustBeZero(::prctl(PR_SET_DUMPABLE, 0), "prctl");
  allowOnlyThinking();
}

void startAlarm(int seconds) {
  ::alarm(static_cast<unsigned>(seconds));
}

}  // namespace cage::detail
