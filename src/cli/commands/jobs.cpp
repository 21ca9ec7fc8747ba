// jobs run [NAME]…
#include <memory>

#include "app/upkeep/jobs.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/exit_status.h"

namespace cli {

void addJobsCommands(CommandContext context) {
  const CommandGroup group = context.program.group("jobs", "help.jobs");
  auto names = std::make_shared<std::vector<std::string>>();
  CLI::App* command = group.command(app::UseCase::JobsRun, "help.jobs.run");
  Session& session = context.session;
  const base::Message these("help.jobs.run.names", {{"names", base::joined(app::jobNames(), ", ")}});
  command->add_option("NAME", *names, session.words(these))->transform(kind::code());
  command->callback([&session, &status = context.status, names] {
    std::vector<json::Object> rows;
    for (const app::JobReport& report : app::runJobs(session.workplace(), session.actor(), *names)) {
      rows.push_back(
          {{"job", report.job}, {"done", report.done}, {"remark", report.remark.in(session.language())}});
      for (const app::Alarm& alarm : report.alarms) session.complain(alarm.text);
      if (!report.alarms.empty()) status = kCheckSaysNo;
    }
    printTable(session.output(),
               {{"job", "heading.job"}, {"done", "heading.done"}, {"remark", "heading.remark"}}, rows, "");
  });
}

}  // namespace cli
