#include "cli/tabulating.h"

#include "app/reports/tabulation_paper.h"
#include "cli/arguments.h"
#include "cli/option_kinds.h"
#include "cli/printing.h"
#include "json/text.h"

namespace cli {

app::ViewColumns columnsOf(const std::vector<app::TableColumn>& columns, base::Language language) {
  app::ViewColumns printed;
  for (const app::TableColumn& column : columns) {
    if (language == base::Language::Indonesian)
      printed.push_back({column.key, column.judul, app::Vocabulary::None, column.words});
    else
      printed.push_back({column.key, column.heading});
  }
  return printed;
}

void addForms(CLI::App* command, TabulationForm& form) {
  CLI::App* program = command;
  while (program->get_parent()) program = program->get_parent();
  CLI::Option* json = program->get_option("--json");
  CLI::Option* csv = command->add_flag("--csv", form.isCsv, "help.csv");
  CLI::Option* pdf = command->add_option("--pdf", form.pdf, "help.pdf")->transform(kind::path());
  csv->excludes(json);
  pdf->excludes(csv)->excludes(json);
  command->add_option("--at", form.at, "help.as-it-stood")->transform(kind::moment());
}

base::Instant timeOf(Session& session, const TabulationForm& form) {
  const auto at = momentOf(form.at);
  return at ? *at : session.now();
}

void handOut(Session& session, const TabulationForm& form, const app::Tabulation& tabulation,
             const json::Value& asJson, const TabulationPaper& paper) {
  if (!form.pdf.empty()) {
    deliver(session, app::paperOf(session.workplace(), paper.templateName, tabulation, paper.issuer),
            form.pdf);
  } else if (form.isCsv) {
    session.out() << app::csvOf(tabulation);
  } else if (session.format() == Format::Json) {
    session.out() << json::canonical(asJson) << '\n';
  } else {
    printTable(session.output(), columnsOf(tabulation.columns, session.language()), tabulation.rows,
               "commands.nothing-to-tell");
    const base::Message query("commands.query", {{"query", app::queryLine(tabulation)}});
    session.out() << '\n' << session.words(query) << '\n';
  }
}

}  // namespace cli
