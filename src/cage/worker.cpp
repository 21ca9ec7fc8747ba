#include "cage/worker.h"

#include <unistd.h>

#include <ctime>

#include "cage/detail/channel.h"
#include "cage/detail/confinement.h"
#include "cage/detail/start.h"

namespace cage {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 70;  // EX_SOFTWARE of sysexits.h

base::Bytes answerOf(const Work& work, base::ByteView request, int file) {
  if (file == detail::kNoFile) return work.answer(request);
  base::Bytes answer = work.read(request, file);
  ::close(file);
  return answer;
}

void serve(const Work& work, const detail::WorkerLimits& limits) {
  ::tzset();
  if (work.prepare) work.prepare();
  detail::confine(limits);
  detail::Channel channel(detail::kWorkerEnd);
  channel.send(detail::kReady);
  while (const auto request = channel.receive()) {
    detail::startAlarm(limits.seconds);
    channel.send(answerOf(work, *request, channel.file()));
    detail::startAlarm(0);
  }
}

}  // namespace

std::optional<int> workIfCalled(int argc, const char* const* argv, const Works& works) {
  const auto call = detail::callOf(argc, argv);
  if (!call) return std::nullopt;
  const auto work = works.find(call->work);
  if (work == works.end()) return kFailed;
  try {
    serve(work->second, call->limits);
    return kDone;
  } catch (...) {
    // Nobody reads a message; the parent sees the exit. _exit skips destructors of statics, which may need
    // more than the confinement allows.
    ::_exit(kFailed);
  }
}

}  // namespace cage
