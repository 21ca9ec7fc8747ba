// The automatic work, run by `berkas jobs run`, for example from cron, and by tests.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/mail/alarm.h"
#include "base/message.h"

namespace app {

struct JobReport {
  std::string job;
  int done = 0;
  base::Message remark;
  std::vector<Alarm> alarms = {};  // what somebody must look after
};

// In the order in which they run.
std::vector<std::string> jobNames();

// How often a server runs a job (job_loop.h). Each decides by itself what there is to do.
struct JobPace {
  std::string job;
  std::chrono::seconds every;
};
std::vector<JobPace> jobPaces();

// Runs the jobs named, or all, in their order. NotFound when no job has a name. A job that fails, and a case
// that one cannot be done for, are alarms of its report, and the others go on. What two jobs come upon is
// told by the first.
std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names);
// The same for somebody who asks. Denied unless he may.
std::vector<JobReport> runJobs(const Workplace& workplace, const Actor& actor,
                               const std::vector<std::string>& names);

struct CloseReport {
  int closed = 0;
  base::Problems problems;  // cases for which it was not possible, by ticket
};
// Brings the automatic events that the procedure allows now, as lembar-penutupan.
CloseReport closeCases(const Workplace& workplace);

}  // namespace app
