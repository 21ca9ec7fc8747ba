#include "storage/write_queue.h"

#include <algorithm>

#include "base/error.h"

namespace storage {
namespace {

// The most works per transaction, since other processes wait for its end.
constexpr std::size_t kMostTogether = 64;

CommitSync syncOf(const auto& batch) {
  const bool isAsked = std::any_of(batch.begin(), batch.end(),
                                   [](const auto* entry) { return entry->sync == CommitSync::Full; });
  return isAsked ? CommitSync::Full : CommitSync::Later;
}

}  // namespace

WriteQueue::WriteQueue(Opener open) : open_(std::move(open)), connection_(open_()) {}

void WriteQueue::run(const Work& work, CommitSync sync) {
  Entry entry(work, sync);
  std::unique_lock lock(mutex_);
  base::require(writer_ != std::this_thread::get_id(), "a work that writes begins another");
  waiting_.push_back(&entry);
  entry.changed.wait(lock, [&] { return entry.done || isTurnOf(entry); });
  if (!entry.done) {
    const Batch batch = takeWaiting();
    writer_ = std::this_thread::get_id();
    lock.unlock();
    write(batch);
    lock.lock();
    writer_ = std::thread::id();
    finish(batch);
  }
  if (entry.error) std::rethrow_exception(entry.error);
}

std::size_t WriteQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

bool WriteQueue::isTurnOf(const Entry& entry) const {
  return writer_ == std::thread::id() && !waiting_.empty() && waiting_.front() == &entry;
}

WriteQueue::Batch WriteQueue::takeWaiting() {
  const std::size_t count = std::min(waiting_.size(), kMostTogether);
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
  Batch batch(waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  return batch;
}

// An entry lives on the stack of its caller, which cannot return before we release the mutex.
void WriteQueue::finish(const Batch& batch) {
  for (Entry* entry : batch) {
    entry->done = true;
    entry->changed.notify_one();
  }
  if (!waiting_.empty()) waiting_.front()->changed.notify_one();
}

// A work that fails among the others runs again alone, after they have been committed.
void WriteQueue::write(Batch batch) noexcept {
  Batch alone;
  for (;;) {
    const Batch leftOut = writeTogether(batch);
    if (leftOut.empty()) break;
    std::erase_if(batch, [&](const Entry* entry) {
      return std::find(leftOut.begin(), leftOut.end(), entry) != leftOut.end();
    });
    alone.insert(alone.end(), leftOut.begin(), leftOut.end());
  }
  for (Entry* entry : alone) writeTogether({entry});
}

// Returns the works to leave out of another attempt: the one that threw, or all when the transaction failed.
WriteQueue::Batch WriteQueue::writeTogether(const Batch& batch) noexcept {
  if (batch.empty()) return {};
  Batch running;
  try {
    if (!connection_->isUsable()) connection_ = open_();
    connection_->setSync(syncOf(batch));
    OpenTransaction transaction(*connection_, Access::ReadWrite);
    for (Entry* entry : batch) {
      running = {entry};
      entry->work(*connection_);
      transaction.demandOpen();
    }
    running = batch;
    transaction.commit();
    return {};
  } catch (...) {
    if (batch.size() > 1 && !running.empty()) return running;
    for (Entry* entry : batch) entry->error = std::current_exception();
    return {};
  }
}

}  // namespace storage
