// The automatic work, run by `berkas jobs run`, for example from cron, and by tests.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"

namespace app {

struct JobReport {
  std::string job;
  int done = 0;
  std::string remark;
  std::vector<std::string> alarms = {};  // problems for people, a line each
};

// In the order in which they run.
std::vector<std::string> jobNames();
// Runs the named jobs, or all, in their order. NotFound when no job has this name.
std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names);

// Archives the automatic events that the procedure allows now, such as lembar-penutupan. Returns how many.
int closeCases(const Workplace& workplace);

}  // namespace app
