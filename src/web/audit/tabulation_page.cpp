#include "web/audit/tabulation_page.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace web {
namespace {

constexpr std::size_t kMostBars = 20;
constexpr int kBarRow = 40;     // pixels
constexpr double kWidest = 88;  // per cent, so that the number behind the longest bar has its place

// What the bars of a report show: the members of its rows, each by its key. Without a value the rows with the
// same label are counted.
struct ChartRule {
  std::string_view report;
  std::string_view label;
  std::string_view value;
  std::string_view middle = {};  // a dot on the bar
  std::string_view limit = {};   // a line across it
  std::string_view cases = {};   // how many a row is made of; without any it has no bar
  const char* legend = nullptr;  // a code of the catalogue
};
constexpr ChartRule kCharts[] = {
    {"steps", "status", ""},
    {"durations", "step", "ninetieth", "median", "limit_days", "done", "pages.reports.legend-durations"},
    {"lateness", "ticket", "days_late"},
    {"refusals", "reason", "cases"},
    {"arrears", "agency", "days_late"},
    {"stock", "state_title", "cases"}};

bool isIndonesian(const Wording& wording) {
  return wording.language() == base::Language::Indonesian;
}

std::string cellText(const Wording& wording, const json::Object& row, const app::TableColumn& column) {
  const json::Value value = app::cellOf(row, column);
  const std::string text = app::plain(value);
  if (column.kind == app::CellKind::Number && value.integer() != nullptr)
    return wording.number(*value.integer());
  if (column.kind == app::CellKind::Date) {
    const auto day = base::Date::parse(text);
    return day ? wording.date(*day) : text;
  }
  const auto words = column.words.find(text);
  return isIndonesian(wording) && words != column.words.end() ? words->second : text;
}

const std::string& headingOf(const Wording& wording, const app::TableColumn& column) {
  return isIndonesian(wording) ? column.judul : column.heading;
}

// Codes whose words stand beside them are for programs.
std::vector<app::TableColumn> shownColumns(const app::Tabulation& tabulation) {
  std::vector<app::TableColumn> columns = tabulation.columns;
  std::erase_if(columns, [](const app::TableColumn& column) { return !column.isOnPaper; });
  return columns;
}

struct Bar {
  std::string label;
  double value = 0;
  double middle = -1;  // below zero: none
  double limit = -1;
};

double numberIn(const json::Object& row, std::string_view member) {
  const auto found = row.find(member);
  if (member.empty() || found == row.end() || found->second.integer() == nullptr) return -1;
  return static_cast<double>(*found->second.integer());
}

std::string labelIn(const Wording& wording, const app::Tabulation& tabulation, const json::Object& row,
                    std::string_view member) {
  for (const app::TableColumn& column : tabulation.columns) {
    if (column.key == member) return cellText(wording, row, column);
  }
  return {};
}

std::vector<Bar> countedBars(const Wording& wording, const app::Tabulation& tabulation,
                             const ChartRule& rule) {
  std::map<std::string, double> counts;
  for (const json::Object& row : tabulation.rows) counts[labelIn(wording, tabulation, row, rule.label)] += 1;
  std::vector<Bar> bars;
  for (const auto& [label, count] : counts) bars.push_back({label, count});
  return bars;
}

std::vector<Bar> barsOf(const Wording& wording, const app::Tabulation& tabulation, const ChartRule& rule) {
  if (rule.value.empty()) return countedBars(wording, tabulation, rule);
  std::vector<Bar> bars;
  for (const json::Object& row : tabulation.rows) {
    const double value = numberIn(row, rule.value);
    const bool isEmpty = rule.cases.empty() ? value <= 0 : numberIn(row, rule.cases) <= 0;
    if (isEmpty || bars.size() == kMostBars) continue;
    bars.push_back({labelIn(wording, tabulation, row, rule.label), value, numberIn(row, rule.middle),
                    numberIn(row, rule.limit)});
  }
  return bars;
}

std::string percent(double value, double most) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f%%", most > 0 ? value / most * kWidest : 0.0);
  return text;
}

json::Object barRow(const Wording& wording, const Bar& bar, std::size_t index, double most) {
  const int top = static_cast<int>(index) * kBarRow;
  json::Object row{{"label", bar.label},
                   {"value", wording.number(static_cast<std::int64_t>(bar.value))},
                   {"label_y", std::to_string(top + 14)},
                   {"bar_y", std::to_string(top + 20)},
                   {"value_y", std::to_string(top + 31)},
                   {"width", percent(bar.value, most)},
                   {"value_x", percent(bar.value + most * 0.02, most)}};
  if (bar.middle >= 0) row["middle"] = percent(bar.middle, most);
  if (bar.limit >= 0) row["limit"] = percent(bar.limit, most);
  row["middle_y"] = std::to_string(top + 26);
  row["limit_top"] = std::to_string(top + 16);
  row["limit_end"] = std::to_string(top + 36);
  return row;
}

}  // namespace

json::Object tabulationData(const Wording& wording, const app::Tabulation& tabulation, std::size_t most) {
  const std::vector<app::TableColumn> columns = shownColumns(tabulation);
  json::Array headings;
  for (const app::TableColumn& column : columns)
    headings.push_back(json::Object{{"heading", headingOf(wording, column)},
                                    {"number", column.kind == app::CellKind::Number}});
  json::Array rows;
  for (const json::Object& row : tabulation.rows) {
    if (rows.size() == most) break;
    json::Array cells;
    for (const app::TableColumn& column : columns)
      cells.push_back(json::Object{{"text", cellText(wording, row, column)},
                                   {"heading", headingOf(wording, column)},
                                   {"number", column.kind == app::CellKind::Number}});
    rows.push_back(json::Object{{"cells", std::move(cells)}});
  }
  return {{"columns", std::move(headings)},
          {"rows", std::move(rows)},
          {"row_count", wording.number(static_cast<std::int64_t>(tabulation.rows.size()))},
          {"has_more", tabulation.rows.size() > most},
          {"query", app::queryLine(tabulation)}};
}

json::Value chartOf(const Wording& wording, const app::Tabulation& tabulation) {
  const auto rule = std::find_if(std::begin(kCharts), std::end(kCharts),
                                 [&](const ChartRule& one) { return one.report == tabulation.name; });
  if (rule == std::end(kCharts)) return {};
  const std::vector<Bar> bars = barsOf(wording, tabulation, *rule);
  double most = 0;
  for (const Bar& bar : bars) most = std::max({most, bar.value, bar.middle, bar.limit});
  if (most <= 0) return {};
  json::Array rows;
  for (const Bar& bar : bars) rows.push_back(barRow(wording, bar, rows.size(), most));
  json::Object chart{{"height", std::to_string(rows.size() * kBarRow)}, {"bars", std::move(rows)}};
  if (rule->legend != nullptr) chart["legend"] = wording.words(base::Message(rule->legend, {}));
  return chart;
}

}  // namespace web
