#include "cli/output.h"

#include <algorithm>

#include "app/records/tabulation.h"
#include "base/text.h"
#include "base/utf8.h"
#include "json/text.h"

namespace cli {
namespace {

std::size_t widthOf(const std::string& text) {
  return base::toUtf32(text).size();
}

std::string cellOf(const json::Object& row, const std::string& key) {
  const auto found = row.find(key);
  return found == row.end() ? std::string() : app::plain(found->second);
}

std::string inOneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

void printCells(std::ostream& out, const std::vector<std::string>& cells,
                const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    line += cells[i];
    if (i + 1 < cells.size()) line.append(widths[i] - widthOf(cells[i]) + 2, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out << line << '\n';
}

json::Array asArray(const std::vector<json::Object>& rows) {
  json::Array array;
  for (const json::Object& row : rows) array.emplace_back(row);
  return array;
}

void printTextTable(std::ostream& out, const std::vector<Column>& columns,
                    const std::vector<json::Object>& rows) {
  std::vector<std::vector<std::string>> lines(1);
  for (const Column& column : columns) lines.front().push_back(column.heading);
  for (const json::Object& row : rows) {
    std::vector<std::string>& cells = lines.emplace_back();
    for (const Column& column : columns) cells.push_back(inOneLine(cellOf(row, column.key)));
  }
  std::vector<std::size_t> widths(columns.size(), 0);
  for (const auto& cells : lines) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], widthOf(cells[i]));
  }
  for (const auto& cells : lines) printCells(out, cells, widths);
}

}  // namespace

void complain(std::ostream& err, std::string_view message) {
  constexpr std::size_t kLongestLine = 1000;
  err << "berkas: " << base::printable(message, kLongestLine) << '\n';
}

void printTable(std::ostream& out, Format format, const std::vector<Column>& columns,
                const std::vector<json::Object>& rows, const std::string& ifEmpty) {
  if (format == Format::Json) {
    out << json::canonical(asArray(rows)) << '\n';
  } else if (rows.empty()) {
    out << ifEmpty << '\n';
  } else {
    printTextTable(out, columns, rows);
  }
}

void printRecord(std::ostream& out, Format format, const std::vector<Column>& columns,
                 const json::Object& record) {
  if (format == Format::Json) {
    out << json::canonical(record) << '\n';
    return;
  }
  for (const Column& column : columns) {
    if (record.count(column.key) != 0) out << column.heading << ": " << cellOf(record, column.key) << '\n';
  }
}

}  // namespace cli
