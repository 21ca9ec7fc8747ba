// A table that was asked for, with the query that it came from: what every report and the buku agenda are
// made as, and all their forms made of. A value; the same value gives the same text, JSON, CSV and paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/date.h"
#include "base/instant.h"
#include "json/value.h"

namespace app {

enum class CellKind {
  Text,    // a text, or a list of texts
  Number,  // a whole number
  Date,    // "2026-11-23"
};

struct TableColumn {
  std::string key;      // the member of a row; English snake_case
  std::string heading;  // on a terminal
  std::string judul;    // on paper
  CellKind kind = CellKind::Text;
  std::string width = {};                         // on paper, in points; empty: by content
  std::map<std::string, std::string> words = {};  // what stands on paper for a value, where it is not itself
};

// One parameter of the query, fully resolved, or how much it looked at.
struct QueryFact {
  std::string key;
  std::string label;  // on paper
  json::Value value;  // null: not limited by it
};

// What paper shows above the table.
struct TabulationScope {
  base::Instant at;
  base::TimeZone zone;
  std::optional<base::Date> from;
  std::optional<base::Date> until;
  std::string what;  // in Bahasa Indonesia; empty: everything
};

struct Tabulation {
  std::string name;   // as the command calls it
  std::string title;  // on paper
  std::vector<TableColumn> columns;
  std::vector<json::Object> rows;  // may have more members than columns; a missing one is empty
  std::vector<QueryFact> query;    // in the order in which it is told
  TabulationScope scope;
};

// Null when the row has no such member.
json::Value cellOf(const json::Object& row, const TableColumn& column);

// A value in one line for people: texts with what a terminal or a spreadsheet would act on made visible
// (base::printable), numbers as they are, lists with commas, nothing for null.
std::string plain(const json::Value& value);

// "report=steps; at=2026-11-23T09:00:00+07:00": without what the query is not limited by.
std::string queryLine(const Tabulation& tabulation);

// docs/formats/report.md.
json::Object toJson(const Tabulation& tabulation);

// RFC 4180, UTF-8: the keys of the columns, the rows, and one record whose first field is "# " and the query
// line. A text that a spreadsheet would take for a formula, since it begins with = + - @ or a line end, gets
// a ' before it.
base::Bytes csvOf(const Tabulation& tabulation);

}  // namespace app
