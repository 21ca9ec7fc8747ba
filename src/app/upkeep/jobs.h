// What is done without being asked: by the job loop, by cron, by tests.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"

namespace app {

struct JobReport {
  std::string job;
  int done = 0;
  std::string remark;
  std::vector<std::string> alarms = {};  // what somebody must look after, a line each
};

// In the order in which they run.
std::vector<std::string> jobNames();
// Runs the jobs named, or all, in their order. NotFound for a name that is none.
std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names);

// Brings the automatic events that the procedure allows now, as lembar-penutupan: the job "closing".
JobReport closeCases(const Workplace& workplace);

}  // namespace app
