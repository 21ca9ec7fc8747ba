#include "app/views/tabulation.h"

#include "base/text.h"
#include "json/text.h"

namespace app {
namespace {

// https://owasp.org/www-community/attacks/CSV_Injection; `plain` has made tabs and carriage returns visible.
bool looksLikeFormula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@\n").find(text.front()) != std::string_view::npos;
}

std::string csvField(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string csvCell(const json::Value& value) {
  const std::string text = plain(value);
  return csvField(!value.integer() && looksLikeFormula(text) ? "'" + text : text);
}

std::string csvRecord(const std::vector<std::string>& fields) {
  return base::joined(fields, ",") + "\r\n";
}

}  // namespace

json::Value cellOf(const json::Object& row, const TableColumn& column) {
  const auto found = row.find(column.key);
  return found == row.end() ? json::Value() : found->second;
}

std::string plain(const json::Value& value) {
  if (const std::string* text = value.string()) return base::printable(*text);
  if (value.isNull()) return {};
  const json::Array* array = value.array();
  if (!array) return json::canonical(value);
  std::vector<std::string> texts;
  for (const json::Value& item : *array) texts.push_back(plain(item));
  return base::joined(texts, ", ");
}

std::string queryLine(const Tabulation& tabulation) {
  std::vector<std::string> facts;
  for (const QueryFact& fact : tabulation.query) {
    if (!fact.value.isNull()) facts.push_back(fact.key + "=" + plain(fact.value));
  }
  return base::joined(facts, "; ");
}

json::Object toJson(const Tabulation& tabulation) {
  json::Object query;
  for (const QueryFact& fact : tabulation.query) query[fact.key] = fact.value;
  json::Array columns;
  for (const TableColumn& column : tabulation.columns) columns.emplace_back(column.key);
  return {{"report", tabulation.name},
          {"title", tabulation.title},
          {"query", query},
          {"columns", columns},
          {"rows", json::Array(tabulation.rows.begin(), tabulation.rows.end())}};
}

base::Bytes csvOf(const Tabulation& tabulation) {
  std::vector<std::string> keys;
  for (const TableColumn& column : tabulation.columns) keys.push_back(csvField(column.key));
  base::Bytes text = csvRecord(keys);
  for (const json::Object& row : tabulation.rows) {
    std::vector<std::string> fields;
    for (const TableColumn& column : tabulation.columns) fields.push_back(csvCell(cellOf(row, column)));
    text += csvRecord(fields);
  }
  std::vector<std::string> note(tabulation.columns.size());
  note.front() = csvField("# " + queryLine(tabulation));
  return text + csvRecord(note);
}

}  // namespace app
