// The jobs of a server: each runs again when its pace says so (jobs.h). What is done often, such as sending
// mail, has a thread of its own and does not wait for what takes long, such as reading the whole archive.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/upkeep/jobs.h"

namespace app {

class JobLoop {
 public:
  // Runs until it is destroyed. `workplace` gives a fresh one for each run; `tell` is called with each
  // report, from two threads. What throws is a report too, so neither may throw.
  JobLoop(std::function<Workplace()> workplace, std::function<void(const JobReport&)> tell);
  // Waits for the jobs that are running.
  ~JobLoop();
  JobLoop(const JobLoop&) = delete;
  JobLoop& operator=(const JobLoop&) = delete;

 private:
  void run(std::vector<JobPace> paces);
  // False when the loop ends meanwhile.
  bool waitUntil(std::chrono::steady_clock::time_point time);

  std::function<Workplace()> workplace_;
  std::function<void(const JobReport&)> tell_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool isEnding_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace app
