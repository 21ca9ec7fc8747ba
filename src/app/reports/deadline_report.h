// The day's list of what is late, in reports/deadlines (docs/reports.md).
#pragma once

#include "app/home/workplace.h"

namespace app {

struct DayReport {
  int written = 0;       // files that were not there yet, or said something else
  std::size_t late = 0;  // steps
};

// Writes DAY.json and DAY.csv durably: the report "lateness" as of the day's beginning in the office's zone,
// so that it says the same whenever it is made.
DayReport reportDeadlines(const Workplace& workplace);

}  // namespace app
