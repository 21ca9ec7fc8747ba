#include "bench/measure.h"

#include <sys/resource.h>
#include <unistd.h>
#include <atomic>
#include <exception>
#include <thread>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "base/error.h"

namespace bench {
namespace {

double millisecondsIn(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

// Used by this process so far, on all processors.
double processorMilliseconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return millisecondsIn(usage.ru_utime) + millisecondsIn(usage.ru_stime);
}

}  // namespace

Spread spreadOf(std::vector<double> values) {
  base::require(!values.empty(), "a spread of no values was asked for");
  return {*std::min_element(values.begin(), values.end()), quantile(values, 0.5),
          *std::max_element(values.begin(), values.end())};
}

double quantile(std::vector<double> values, double share) {
  base::require(!values.empty(), "a quantile of no values was asked for");
  std::sort(values.begin(), values.end());
  const auto index =
      static_cast<std::size_t>(std::floor(share * static_cast<double>(values.size() - 1) + 0.5));
  return values[index];
}

json::Value toJson(const Spread& spread) {
  return json::Object{
      {"min", rounded(spread.minimum)}, {"median", rounded(spread.median)}, {"max", rounded(spread.maximum)}};
}

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

Taken takeAll(std::size_t count, int threads, const std::function<void(std::size_t)>& take) {
  Taken taken;
  taken.milliseconds.resize(count);
  std::atomic<std::size_t> next{0};
  std::vector<std::exception_ptr> failures(static_cast<std::size_t>(threads));
  const double before = processorMilliseconds();
  const Stopwatch all;
  std::vector<std::thread> workers;
  for (std::exception_ptr& failure : failures) {
    workers.emplace_back([&] {
      try {
        for (std::size_t i = next++; i < count; i = next++) {
          const Stopwatch one;
          take(i);
          taken.milliseconds[i] = one.seconds() * 1000;
        }
      } catch (...) {
        failure = std::current_exception();
        next = count;
      }
    });
  }
  for (std::thread& worker : workers) worker.join();
  taken.rate = static_cast<double>(count) / all.seconds();
  taken.processorMilliseconds = (processorMilliseconds() - before) / static_cast<double>(count);
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return taken;
}

double threadedRate(double seconds, unsigned threads, const std::function<void(int number)>& make) {
  std::atomic<int> made{0};
  const Stopwatch watch;
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      while (watch.seconds() < seconds) make(++made);
    });
  }
  for (std::thread& worker : workers) worker.join();
  return made / watch.seconds();
}

double peakResidentMib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double residentMib() {
  std::ifstream file("/proc/self/statm");
  long total = 0;
  long resident = 0;
  file >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

}  // namespace bench
