// Timing a piece of work the same way everywhere: a warm-up that does not count, several runs that do.
#pragma once

#include <functional>
#include <string>
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

// Calls `work` until `seconds` have passed, once without counting and then `runs` times; calls a second of
// each run.
Spread callsPerSecond(const std::function<void()>& work, double seconds, int runs);

// The value at the given share (0.5, 0.99) of the sorted values.
double quantile(std::vector<double> values, double share);

// {"min":…,"median":…,"max":…}, rounded.
json::Value toJson(const Spread& spread);
// To three decimals.
double rounded(double value);

// Highest and present resident memory of this process in MiB (getrusage, /proc/self/statm).
double peakResidentMib();
double residentMib();

}  // namespace bench
