// jobs run [NAME]…
#include <memory>

#include "app/upkeep/jobs.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/exit_status.h"

namespace cli {

void addJobsCommands(CommandContext context) {
  const CommandGroup group = context.program.group("jobs", "What is done without being asked");
  auto names = std::make_shared<std::vector<std::string>>();
  CLI::App* command = group.command(app::UseCase::JobsRun, "Do what is due now, all jobs or those named");
  command->add_option("NAME", *names, "Only these: " + base::joined(app::jobNames(), ", "))
      ->transform(kind::code());
  Session& session = context.session;
  command->callback([&session, &status = context.status, names] {
    std::vector<json::Object> rows;
    for (const app::JobReport& report : app::runJobs(session.workplace(), session.actor(), *names)) {
      rows.push_back({{"job", report.job}, {"done", report.done}, {"remark", report.remark}});
      for (const app::Alarm& alarm : report.alarms) complain(session.err(), alarm.text);
      if (!report.alarms.empty()) status = kCheckSaysNo;
    }
    printTable(session.out(), session.format(), {{"job", "Job"}, {"done", "Done"}, {"remark", "Remark"}},
               rows, "");
  });
}

}  // namespace cli
