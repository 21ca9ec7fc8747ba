// jobs run [NAME]…
#include <memory>

#include "app/jobs.h"
#include "cli/commands.h"

namespace cli {

void addJobsCommands(CommandContext context) {
  CLI::App* group = context.program.add_subcommand("jobs", "What is done without being asked");
  group->require_subcommand(1);
  auto names = std::make_shared<std::vector<std::string>>();
  CLI::App* command = group->add_subcommand("run", "Do what is due now: reminders, closing, signatures, log, mail");
  command->add_option("NAME", *names, "Only these: reminders, closing, signatures, log, mail");
  Session& session = context.session;
  command->callback([&session, names] {
    std::vector<json::Object> rows;
    for (const app::JobReport& report : app::runJobs(session.workplace(), *names)) {
      rows.push_back({{"job", report.job}, {"done", report.done}, {"remark", report.remark}});
    }
    printTable(session.out(), session.format(), {{"job", "Job"}, {"done", "Done"}, {"remark", "Remark"}},
               rows, "");
  });
}

}  // namespace cli
