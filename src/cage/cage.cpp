#include "cage/cage.h"

#include <optional>

#include "cage/detail/channel.h"
#include "cage/detail/worker_process.h"

namespace cage {

Cage::Cage(std::string work, Limits limits, std::size_t workers, std::string program)
    : work_(std::move(work)), program_(std::move(program)), limits_(limits), unborn_(workers) {}

Cage::~Cage() = default;

std::unique_ptr<detail::Worker> Cage::start() const {
  return std::make_unique<detail::Worker>(program_, work_, limits_);
}

// Null when a new worker may be started.
std::unique_ptr<detail::Worker> Cage::take() {
  std::unique_lock lock(mutex_);
  isFree_.wait(lock, [this] { return !idle_.empty() || unborn_ > 0; });
  if (idle_.empty()) {
    --unborn_;
    return nullptr;
  }
  auto worker = std::move(idle_.back());
  idle_.pop_back();
  return worker;
}

// Null for a worker that has ended.
void Cage::giveBack(std::unique_ptr<detail::Worker> worker) {
  {
    const std::lock_guard lock(mutex_);
    if (worker)
      idle_.push_back(std::move(worker));
    else
      ++unborn_;
  }
  isFree_.notify_one();
}

struct Cage::Task {
  base::ByteView request;
  int file = detail::kNoFile;
  std::function<bool(base::ByteView answer)> isHarmless = {};
};

Result Cage::run(base::ByteView request) {
  return serve({request});
}

Result Cage::read(base::ByteView request, const base::OpenFile& file,
                  const std::function<bool(base::ByteView answer)>& isHarmless) {
  return serve({request, file.descriptor(), isHarmless});
}

Result Cage::serve(const Task& task) {
  std::unique_ptr<detail::Worker> worker = take();
  try {
    const bool mayHaveDiedBefore = worker != nullptr;
    if (!worker) worker = start();
    Result result = worker->run(task.request, task.file);
    if (result.outcome == Outcome::Died && mayHaveDiedBefore) {
      worker = start();
      result = worker->run(task.request, task.file);
    }
    const bool isAnswered = result.outcome == Outcome::Answered;
    const bool wasHarmless = isAnswered && (!task.isHarmless || task.isHarmless(result.answer));
    if (!wasHarmless || worker->isSpent()) worker.reset();
    giveBack(std::move(worker));
    return result;
  } catch (...) {
    giveBack(nullptr);
    throw;
  }
}

}  // namespace cage
