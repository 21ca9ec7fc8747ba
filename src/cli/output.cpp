#include "cli/output.h"

#include <algorithm>

#include "app/views/tabulation.h"
#include "base/text.h"
#include "base/utf8.h"
#include "json/text.h"

namespace cli {
namespace {

std::size_t widthOf(const std::string& text) {
  return base::toUtf32(text).size();
}

std::string titled(const std::string& value, const app::Titles& titles, base::Language language) {
  const auto found = titles.find(value);
  return found == titles.end() ? value : inWords(found->second, language);
}

json::Value titled(const json::Value& value, const app::Titles& titles, base::Language language) {
  if (titles.empty()) return value;
  if (const std::string* text = value.string()) return titled(*text, titles, language);
  if (value.array() == nullptr) return value;
  json::Array list;
  for (const json::Value& one : *value.array()) {
    std::vector<std::string> words = base::splitWords(app::plain(one));
    for (std::string& word : words) word = titled(word, titles, language);
    list.emplace_back(base::joined(words, " "));
  }
  return list;
}

app::Titles titlesOf(const Output& output, const app::ViewColumn& column) {
  if (column.vocabulary == app::Vocabulary::None || !output.titles) return column.titles;
  return output.titles(column.vocabulary);
}

std::string cellOf(const json::Object& row, const app::ViewColumn& column, const app::Titles& titles,
                   base::Language language) {
  const auto found = row.find(column.key);
  return found == row.end() ? std::string() : app::plain(titled(found->second, titles, language));
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

void printTextTable(const Output& output, const app::ViewColumns& columns,
                    const std::vector<json::Object>& rows) {
  std::vector<std::vector<std::string>> lines(rows.size() + 1);
  for (const app::ViewColumn& column : columns) {
    const app::Titles titles = titlesOf(output, column);
    lines.front().push_back(inWords(column.heading, output.language));
    for (std::size_t i = 0; i < rows.size(); ++i)
      lines[i + 1].push_back(inOneLine(cellOf(rows[i], column, titles, output.language)));
  }
  std::vector<std::size_t> widths(columns.size(), 0);
  for (const auto& cells : lines) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], widthOf(cells[i]));
  }
  for (const auto& cells : lines) printCells(output.stream, cells, widths);
}

}  // namespace

std::string inWords(std::string_view codeOrText, base::Language language) {
  return base::Message(codeOrText, {}).in(language);
}

void complain(std::ostream& err, std::string_view message) {
  constexpr std::size_t kLongestLine = 1000;
  err << "berkas: " << base::printable(message, kLongestLine) << '\n';
}

void printTable(const Output& output, const app::ViewColumns& columns, const std::vector<json::Object>& rows,
                std::string_view ifEmpty) {
  if (output.format == Format::Json) {
    output.stream << json::canonical(asArray(rows)) << '\n';
  } else if (rows.empty()) {
    output.stream << inWords(ifEmpty, output.language) << '\n';
  } else {
    printTextTable(output, columns, rows);
  }
}

void printRecord(const Output& output, const app::ViewColumns& columns, const json::Object& record) {
  if (output.format == Format::Json) {
    output.stream << json::canonical(record) << '\n';
    return;
  }
  for (const app::ViewColumn& column : columns) {
    if (record.count(column.key) != 0)
      output.stream << inWords(column.heading, output.language) << ": "
                    << cellOf(record, column, titlesOf(output, column), output.language) << '\n';
  }
}

}  // namespace cli
