// One writer for many threads: those that wait at the same time share one transaction and so one sync of the
// disk.
//
// The thread that finds nobody writing takes all that wait, in their order, and runs their works on its own
// thread in one transaction; one COMMIT makes all durable, then all return. When a work throws, the
// transaction is rolled back and the others are run again without it; then it is run in a transaction of its
// own, and when it throws there too, its caller gets the exception. When the commit fails, each is run again
// alone. So one that breaks transactions cannot hurt the others.
//
// A work may run on another thread than its caller's, and more than once. It must not wait for a thread
// that waits for the queue; when it calls the queue itself, that call is Internal.
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
  // Makes the connection, at first and again after it became unusable.
  using Opener = std::function<std::unique_ptr<Connection>()>;

  explicit WriteQueue(Opener open);

  // Returns when `work` is committed, and durable when it asks for that (Connection::setSync) or anybody does
  // who shares its transaction; throws, and nothing of it stays. Thread-safe.
  void run(const Work& work, CommitSync sync = CommitSync::Full);

  // How many works wait behind the transaction that is running. Thread-safe.
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
  std::unique_ptr<Connection> connection_;  // of whoever is writing
  mutable std::mutex mutex_;
  std::deque<Entry*> waiting_;
  std::thread::id writer_;  // who runs a batch; the id of no thread when nobody does
};

}  // namespace storage
