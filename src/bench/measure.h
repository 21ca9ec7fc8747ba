// Tools of all measurements: clock, spreads, memory.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "json/value.h"

namespace bench {

struct Spread {
  double minimum = 0;
  double median = 0;
  double maximum = 0;
};

// `values` must not be empty.
Spread spreadOf(std::vector<double> values);

// Starts when it is made.
class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// The value at the given share (0.5, 0.99) of the sorted values.
double quantile(std::vector<double> values, double share);

// {"min":…,"median":…,"max":…}, rounded.
json::Value toJson(const Spread& spread);
// To three decimals.
double rounded(double value);

// Calls of `make(number)` per second, by `threads` threads for `seconds`; numbers count from 1.
double threadedRate(double seconds, unsigned threads, const std::function<void(int number)>& make);

// Calls per second, the duration of each, and processor time per call over all processors.
struct Taken {
  double rate = 0;
  std::vector<double> milliseconds;
  double processorMilliseconds = 0;
};
// Calls `take` with each number below `count`, on several threads. The first error ends it and is thrown.
Taken takeAll(std::size_t count, int threads, const std::function<void(std::size_t)>& take);

// Peak and present resident memory of this process in MiB (getrusage, /proc/self/statm).
double peakResidentMib();
double residentMib();

}  // namespace bench
