// Runs the same work on many items by several threads. Results are taken in the order of the items, so that
// output does not depend on the threads' speed.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace archive::detail {

// Belongs to one thread, which adds items and takes the results. At most kWindow items per thread are under
// way, so memory does not grow with their number.
template <class Item, class Result>
class InOrder {
 public:
  using Work = std::function<Result(const Item&)>;
  using Take = std::function<void(const Item&, const Result&)>;

  // `work` runs on `threads` threads, or on the caller's when `threads` is 1; `take` always runs on the
  // caller's.
  InOrder(unsigned threads, Work work, Take take)
      : window_(threads * kWindow), work_(std::move(work)), take_(std::move(take)) {
    for (unsigned i = 0; threads > 1 && i < threads; ++i) threads_.emplace_back([this] { runWorker(); });
  }
  // Drops items that have not begun.
  ~InOrder() {
    {
      const std::lock_guard guard(mutex_);
      isOver_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  // May take results before it returns. An exception of `work` is thrown when the item's result would be
  // taken.
  void add(Item item) {
    if (threads_.empty()) return take_(item, work_(item));
    while (entries_.size() >= window_) takeFirst();
    {
      const std::lock_guard guard(mutex_);
      entries_.push_back({std::move(item), std::nullopt, nullptr, false});
    }
    changed_.notify_one();
  }

  // Takes the results of all items.
  void finish() {
    while (!entries_.empty()) takeFirst();
  }

 private:
  static constexpr std::size_t kWindow = 32;

  struct Entry {
    Item item;
    std::optional<Result> result;
    std::exception_ptr failure;
    bool isBegun;

    bool isDone() const { return result || failure; }
  };

  void takeFirst() {
    std::unique_lock lock(mutex_);
    Entry& first = entries_.front();
    done_.wait(lock, [&] { return first.isDone(); });
    const Entry entry = std::move(first);
    entries_.pop_front();
    lock.unlock();
    if (entry.failure) std::rethrow_exception(entry.failure);
    take_(entry.item, *entry.result);
  }

  // The first item that has not begun. A deque keeps its elements in place when others are added or removed
  // at its ends.
  Entry* nextEntry() {
    for (Entry& entry : entries_) {
      if (!entry.isBegun) return &entry;
    }
    return nullptr;
  }

  void runWorker() {
    std::unique_lock lock(mutex_);
    for (;;) {
      Entry* entry = nullptr;
      changed_.wait(lock, [&] { return isOver_ || (entry = nextEntry()) != nullptr; });
      if (isOver_) return;
      entry->isBegun = true;
      lock.unlock();
      std::optional<Result> result;
      std::exception_ptr failure;
      try {
        result = work_(entry->item);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      entry->result = std::move(result);
      entry->failure = failure;
      done_.notify_one();
    }
  }

  const std::size_t window_;
  const Work work_;
  const Take take_;
  std::mutex mutex_;
  std::condition_variable changed_;  // an item was added
  std::condition_variable done_;     // a result is ready
  std::deque<Entry> entries_;        // in order; only the owner's thread changes their number
  bool isOver_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace archive::detail
