// Threads that do what may wait for a disk, a database or another process.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace web {

// Safe to use from several threads.
class WorkerPool {
 public:
  using Task = std::function<void()>;  // throws nothing

  // `waiting`: new work that waits for a worker.
  WorkerPool(std::size_t threads, std::size_t waiting);
  ~WorkerPool() { stop(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // New work. False, and nothing happens, when too much of it waits.
  bool offer(Task task);
  // The continuation of work that was taken: always taken, and done before new work.
  void push(Task task);
  // Returns when the running tasks have ended; those that wait are dropped, as are later ones.
  void stop();

 private:
  void work();
  bool takeNext(Task& task);

  std::mutex mutex_;
  std::condition_variable arrival_;
  std::deque<Task> continuations_;
  std::deque<Task> fresh_;
  const std::size_t waiting_;
  bool isStopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace web
