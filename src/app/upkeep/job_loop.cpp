#include "app/upkeep/job_loop.h"

#include <algorithm>

#include "base/sentences.h"

namespace app {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::chrono::seconds kOften{60};

struct PlannedJob {
  JobPace pace;
  SteadyTime next;
};

}  // namespace

JobLoop::JobLoop(std::function<Workplace()> workplace, std::function<void(const JobReport&)> tell)
    : workplace_(std::move(workplace)), tell_(std::move(tell)) {
  std::vector<JobPace> often = jobPaces();
  const auto seldom = std::stable_partition(often.begin(), often.end(),
                                            [](const JobPace& pace) { return pace.every <= kOften; });
  std::vector<JobPace> others(seldom, often.end());
  often.erase(seldom, often.end());
  threads_.emplace_back([this, paces = std::move(often)] { run(paces); });
  threads_.emplace_back([this, paces = std::move(others)] { run(paces); });
}

JobLoop::~JobLoop() {
  {
    const std::lock_guard lock(mutex_);
    isEnding_ = true;
  }
  ended_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool JobLoop::waitUntil(SteadyTime time) {
  std::unique_lock lock(mutex_);
  return !ended_.wait_until(lock, time, [&] { return isEnding_; });
}

void JobLoop::run(std::vector<JobPace> paces) {
  std::vector<PlannedJob> plan;
  for (JobPace& pace : paces) plan.push_back({std::move(pace), std::chrono::steady_clock::now()});
  while (true) {
    const auto first = std::min_element(plan.begin(), plan.end(),
                                        [](const auto& a, const auto& b) { return a.next < b.next; });
    if (!waitUntil(first->next)) return;
    try {
      for (const JobReport& report : runJobs(workplace_(), {first->pace.job})) tell_(report);
    } catch (const base::Error& problem) {
      tell_(JobReport{first->pace.job, 0, {}, {{first->pace.job, base::messageOf(problem)}}});
    }
    first->next = std::chrono::steady_clock::now() + first->pace.every;
  }
}

}  // namespace app
