// A table with the query behind it: the form of every report and of the buku agenda, from which text, JSON,
// CSV and paper are made. A value; the same value gives the same output.
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
  std::map<std::string, std::string> words = {};  // words on paper for values that are not printed as such
  bool isOnPaper = true;                          // false: a code beside a column that has its words
  std::string twin = {};  // on paper only where a row differs in it from the column of this key
};

// A fully resolved parameter of the query, or a count of what it examined.
struct QueryFact {
  std::string key;
  std::string label;  // on paper; empty: not there, since the paper says it elsewhere or in other words
  json::Value value;  // null: no restriction
};

// The head of the table on paper.
struct TabulationScope {
  base::Instant at;
  base::TimeZone zone;
  std::optional<base::Date> from;
  std::optional<base::Date> until;
  std::string what;  // in Bahasa Indonesia; empty: everything
};

struct Tabulation {
  std::string name;   // the command's name for it
  std::string title;  // on paper
  std::vector<TableColumn> columns;
  std::vector<json::Object> rows;  // may have more members than columns; a missing one is empty
  std::vector<QueryFact> query;    // in the order of output
  TabulationScope scope;
};

// Null when the row has no such member.
json::Value cellOf(const json::Object& row, const TableColumn& column);

// A value in one line for people: texts with control characters made visible (base::printable), numbers as
// they are, lists with commas, null as an empty text.
std::string plain(const json::Value& value);

// "report=steps; at=2026-11-23T09:00:00+07:00": without unrestricted parameters.
std::string queryLine(const Tabulation& tabulation);

// docs/formats/report.md.
json::Object toJson(const Tabulation& tabulation);

// RFC 4180, UTF-8: the keys of the columns, the rows, and one record whose first field is "# " and the query
// line. A text that a spreadsheet would take for a formula (it begins with = + - @ or a line end) gets a '
// before it.
base::Bytes csvOf(const Tabulation& tabulation);

}  // namespace app
