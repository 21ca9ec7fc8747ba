// The same work on many items by several threads, its results taken one by one in the items' order, so that
// what is printed of them does not depend on who was quicker.
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

// Belongs to one thread, which adds items and is given the results. At most kWindow items a thread are under
// way, so that memory does not grow with their number.
template <class Item, class Result>
class InOrder {
 public:
  using Work = std::function<Result(const Item&)>;
  using Take = std::function<void(const Item&, const Result&)>;

  // `work` runs on several threads at once, or for one thread on the caller's; `take` on the caller's always.
  InOrder(unsigned threads, Work work, Take take)
      : window_(threads * kWindow), work_(std::move(work)), take_(std::move(take)) {
    for (unsigned i = 0; threads > 1 && i < threads; ++i) threads_.emplace_back([this] { runWorker(); });
  }
  // Gives up what was not begun.
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

  // May take results before it returns. What `work` throws for an item comes when its result would.
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

  // The first that nobody has begun. A deque keeps its elements in place when others come and go at its ends.
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
  std::condition_variable changed_;  // an item came
  std::condition_variable done_;     // a result came
  std::deque<Entry> entries_;        // in their order; their number changes on the owner's thread alone
  bool isOver_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace archive::detail
