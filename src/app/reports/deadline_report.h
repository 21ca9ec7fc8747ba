// The day's list of late steps, in reports/deadlines (docs/reports.md).
#pragma once

#include "app/home/workplace.h"

namespace app {

struct DayReport {
  int written = 0;       // new or changed files
  std::size_t late = 0;  // steps
};

// Durably writes DAY.json and DAY.csv: the report "lateness" as of the day's beginning in the office's zone,
// so the result does not depend on the time of the run.
DayReport reportDeadlines(const Workplace& workplace);

}  // namespace app
