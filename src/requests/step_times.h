// The duration of a step of the procedure, over many cases.
//
// Times are days in the limit's own unit, as in `Deadline`, of steps done: met or missed. Late steps are
// missed or overdue. Void ones do not count. Percentiles are by nearest rank: the value of the case at place
// ceil(p / 100 * n), so each is a real case's time.
#pragma once

#include <vector>

#include "requests/deadlines.h"

namespace requests {

struct StepTimes {
  int done = 0;
  int running = 0;  // overdue ones too
  int late = 0;
  int latePercent = 0;  // of steps done or overdue; rounded, halves up
  // 0 when no step was done.
  int median = 0;
  int ninetieth = 0;
  int longest = 0;

  bool operator==(const StepTimes&) const = default;
};

// Collects the deadlines of one limit. A value.
class StepTally {
 public:
  void add(const Deadline& deadline);
  StepTimes times() const;

 private:
  std::vector<int> days_;  // of steps done
  int running_ = 0;
  int missed_ = 0;
  int overdue_ = 0;
};

}  // namespace requests
