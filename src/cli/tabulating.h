// Output of a tabulation as a table, JSON, CSV or PDF.
#pragma once

#include <string>

#include "app/views/tabulation.h"
#include "cli/commands.h"

namespace cli {

// With the headings of the terminal, or of the paper for who reads Bahasa Indonesia.
app::ViewColumns columnsOf(const std::vector<app::TableColumn>& columns, base::Language language);

// The requested form, besides --json.
struct TabulationForm {
  bool isCsv = false;
  std::string pdf;  // the file
  std::string at;   // RFC 3339: how things stood then
};

// --csv, --pdf and --at. At most one form may be asked for.
void addForms(CLI::App* command, TabulationForm& form);

// The time of --at, otherwise now.
base::Instant timeOf(Session& session, const TabulationForm& form);

struct TabulationPaper {
  const char* templateName;
  const letters::Issuer& issuer;  // whose letterhead
};
// Prints or writes the tabulation in the form that was asked for: JSON is `asJson`, text the table and the
// query below it.
void handOut(Session& session, const TabulationForm& form, const app::Tabulation& tabulation,
             const json::Value& asJson, const TabulationPaper& paper);

}  // namespace cli
