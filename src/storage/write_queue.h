// One writer for many threads: simultaneous works share one transaction, and so one sync of the disk.
//
// A thread that finds no writer takes all waiting works, in order, and runs them in one transaction; one
// COMMIT makes all durable, then all calls return. When a work throws, the transaction is rolled back and the
// others run again without it. Then it runs in its own transaction; when it throws again, its caller gets the
// exception. When the commit fails, each work runs again alone. So a work that breaks transactions cannot
// harm the others.
//
// A work may run on another thread than its caller's, and more than once. It must not wait for a thread that
// waits for the queue. When it calls the queue itself, that call throws Internal.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/connection.h"

namespace storage {

class WriteQueue {
 public:
  using Work = std::function<void(Connection&)>;
  // Makes the connection, and a new one when it has become unusable.
  using Opener = std::function<std::unique_ptr<Connection>()>;

  explicit WriteQueue(Opener open);

  // Returns when `work` is committed; it is durable if any work in the transaction asks for that
  // (Connection::setSync). When it throws, the work has no effect. Thread-safe.
  void run(const Work& work, CommitSync sync = CommitSync::Full);

  // The number of works waiting behind the running transaction. Thread-safe.
  std::size_t waiting() const;

 private:
  struct Entry {
    Entry(const Work& its, CommitSync asked) : work(its), sync(asked) {}
    const Work& work;
    CommitSync sync;
    std::exception_ptr error;
    bool done = false;
    std::condition_variable changed;
  };
  using Batch = std::vector<Entry*>;

  bool isTurnOf(const Entry& entry) const;
  Batch takeWaiting();
  void finish(const Batch& batch);
  void write(Batch batch) noexcept;
  Batch writeTogether(const Batch& batch) noexcept;

  Opener open_;
  std::unique_ptr<Connection> connection_;  // of the present writer
  mutable std::mutex mutex_;
  std::deque<Entry*> waiting_;
  std::thread::id writer_;  // thread that runs a batch; no thread's id when none does
};

}  // namespace storage
