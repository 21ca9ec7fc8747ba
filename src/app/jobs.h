// What is done without being asked: by the job loop, by cron, by tests.
#pragma once

#include <string>
#include <vector>

#include "app/workplace.h"

namespace app {

struct JobReport {
  std::string job;
  int done = 0;
  std::string remark;
};

// Runs the jobs named, or all, in their order: reminders, closing, signatures, log, mail. NotFound for a name
// that is none.
std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names);

// Brings the automatic events that the procedure allows now, as lembar-penutupan. Returns how many.
int closeCases(const Workplace& workplace);

}  // namespace app
