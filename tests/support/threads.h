// Running something on several threads at once.
#pragma once

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace support {

// Calls work(0) … work(count - 1), each on its own thread, and returns when all are done; the first exception
// goes on to the caller.
template <class Work>
void onThreads(int count, const Work& work) {
  std::mutex mutex;
  std::exception_ptr first;
  std::vector<std::thread> threads;
  threads.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    threads.emplace_back([&, i] {
      try {
        work(i);
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!first) first = std::current_exception();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  if (first) std::rethrow_exception(first);
}

}  // namespace support
