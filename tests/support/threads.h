// Running something on several threads at once.
#pragma once

#include <thread>
#include <vector>

namespace support {

// Calls work(0) … work(count - 1), each on its own thread, and returns when all are done. `work` must not
// throw.
template <class Work>
void onThreads(int count, const Work& work) {
  std::vector<std::thread> threads;
  threads.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) threads.emplace_back(work, i);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace support
