// How long a step of the procedure took, over many cases.
//
// Times are days in the limit's own unit, as `Deadline` counts them. They are those of steps that were done:
// met or missed. Late are those that were missed and those that are overdue. A void one counts nowhere.
// Percentiles are by nearest rank: the value of the case at place ceil(p / 100 * n), so that each is a time
// that some case took.
#pragma once

#include <vector>

#include "requests/deadlines.h"

namespace requests {

struct StepTimes {
  int done = 0;
  int running = 0;  // overdue ones too
  int late = 0;
  int latePercent = 0;  // of those that were done or are overdue; rounded, halves up
  // 0 while none was done.
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
  std::vector<int> days_;  // of those that were done
  int running_ = 0;
  int missed_ = 0;
  int overdue_ = 0;
};

}  // namespace requests
