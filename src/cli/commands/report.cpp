// report steps · durations · lateness · refusals · arrears · stock
#include <memory>

#include "app/reports/report_desk.h"
#include "app/reports/tabulation_paper.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/tabulating.h"

namespace cli {
namespace {

struct ReportOptions {
  TabulationForm form;
  std::string from;
  std::string until;
};

void addReport(const CommandGroup& group, Session& session, const app::ReportKind& kind) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* command = group.command(kind.useCase, kind.description);
  addForms(command, options->form);
  if (kind.hasRange) {
    command->add_option("--from", options->from, "help.report.from")->transform(kind::day());
    command->add_option("--until", options->until, "help.report.until")->transform(kind::day());
  }
  command->callback([&session, options, name = kind.name] {
    const app::Workplace& workplace = session.workplace();
    const app::ReportOrder order{timeOf(session, options->form),
                                 {dayOf(options->from), dayOf(options->until)}};
    const app::Tabulation report = app::ReportDesk(workplace).make(session.actor(), name, order);
    handOut(session, options->form, report, toJson(report), {app::kReportTemplate, workplace.walidata()});
  });
}

}  // namespace

void addReportCommands(CommandContext context) {
  const CommandGroup group = context.program.group("report", "help.report");
  for (const app::ReportKind& kind : app::reportKinds()) addReport(group, context.session, kind);
}

}  // namespace cli
