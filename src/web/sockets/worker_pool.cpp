#include "web/sockets/worker_pool.h"

#include "web/sockets/quiet_thread.h"

namespace web {

WorkerPool::WorkerPool(std::size_t threads, std::size_t waiting) : waiting_(waiting) {
  for (std::size_t i = 0; i < threads; ++i) threads_.push_back(quietThread([this] { work(); }));
}

bool WorkerPool::offer(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (fresh_.size() >= waiting_) return false;
    if (!isStopping_) fresh_.push_back(std::move(task));
  }
  arrival_.notify_one();
  return true;
}

void WorkerPool::push(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (!isStopping_) continuations_.push_back(std::move(task));
  }
  arrival_.notify_one();
}

void WorkerPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    isStopping_ = true;
  }
  arrival_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  continuations_.clear();
  fresh_.clear();
}

bool WorkerPool::takeNext(Task& task) {
  std::unique_lock lock(mutex_);
  arrival_.wait(lock, [&] { return isStopping_ || !continuations_.empty() || !fresh_.empty(); });
  if (isStopping_) return false;
  std::deque<Task>& queue = continuations_.empty() ? fresh_ : continuations_;
  task = std::move(queue.front());
  queue.pop_front();
  return true;
}

void WorkerPool::work() {
  for (Task task; takeNext(task); task = nullptr) task();
}

}  // namespace web
