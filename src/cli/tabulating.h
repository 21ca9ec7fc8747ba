// How commands hand out a tabulation: as a table, JSON, CSV or PDF.
#pragma once

#include <string>

#include "app/tabulation.h"
#include "cli/commands.h"

namespace cli {

std::vector<Column> columnsOf(const std::vector<app::TableColumn>& columns);

// What form was asked for beside --json.
struct TabulationForm {
  bool isCsv = false;
  std::string pdf;  // the file
  // When the command tells how things stood at a time.
  std::string at;
};

// --csv, --pdf and --at. At most one form may be asked for.
void addForms(CLI::App* command, TabulationForm& form);

// The time of --at, else the present.
base::Instant timeOf(Session& session, const TabulationForm& form);

// In the form that was asked for. JSON: `asJson`; text: the table, or `ifEmpty`, and the query.
struct TabulationPaper {
  const char* templateName;
  const letters::Issuer& issuer;
};
void handOut(Session& session, const TabulationForm& form, const app::Tabulation& tabulation,
             const json::Value& asJson, const TabulationPaper& paper);

}  // namespace cli
