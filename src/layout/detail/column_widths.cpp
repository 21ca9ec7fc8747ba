#include "layout/detail/column_widths.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

// The width that cells spanning several columns need of them together.
struct Span {
  std::size_t first = 0;
  std::size_t count = 1;
  Extent extent;
};

void widen(Extent& extent, const Extent& other) {
  extent.least = std::max(extent.least, other.least);
  extent.tied = std::max(extent.tied, other.tied);
  extent.most = std::max(extent.most, other.most);
}

class Survey {
 public:
  Survey(const Table& table, ParagraphSetter& paragraphs)
      : table_(table), paragraphs_(paragraphs), columns_(table.columns.size()) {}

  std::vector<Extent> take() {
    for (const Row& row : table_.head) add(row);
    for (const Row& row : table_.rows) add(row);
    for (const Span& span : spans_) spread(span);
    return std::move(columns_);
  }

 private:
  bool isFree(std::size_t column) const { return table_.columns[column].width <= 0; }

  void add(const Row& row) {
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      const auto count = static_cast<std::size_t>(std::max(1, cell.columnSpan));
      if (column + count > columns_.size()) return;  // reported later, when the row is set
      if (count > 1) {
        addSpan(column, count, extentOf(cell));
      } else if (isFree(column)) {
        widen(columns_[column], extentOf(cell));
      }
      column += count;
    }
  }

  Extent extentOf(const Cell& cell) {
    Extent extent;
    for (const Paragraph& paragraph : cell.paragraphs) widen(extent, paragraphs_.extent(paragraph));
    const double padding = 2 * table_.cellPadding;
    return {extent.least + padding, extent.most + padding, extent.tied + padding};
  }

  void addSpan(std::size_t first, std::size_t count, const Extent& extent) {
    for (Span& span : spans_) {
      if (span.first == first && span.count == count) return widen(span.extent, extent);
    }
    spans_.push_back({first, count, extent});
  }

  // The free columns under the span share what it needs beyond the present widths.
  void spread(const Span& span) {
    Extent lacking = span.extent;
    double free = 0;
    for (std::size_t i = span.first; i < span.first + span.count; ++i) {
      lacking.least -= isFree(i) ? columns_[i].least : table_.columns[i].width;
      lacking.tied -= isFree(i) ? columns_[i].tied : table_.columns[i].width;
      lacking.most -= isFree(i) ? columns_[i].most : table_.columns[i].width;
      free += isFree(i) ? 1 : 0;
    }
    for (std::size_t i = span.first; free > 0 && i < span.first + span.count; ++i) {
      if (!isFree(i)) continue;
      columns_[i].least += std::max(0.0, lacking.least / free);
      columns_[i].tied += std::max(0.0, lacking.tied / free);
      columns_[i].most += std::max(0.0, lacking.most / free);
    }
  }

  const Table& table_;
  ParagraphSetter& paragraphs_;
  std::vector<Extent> columns_;
  std::vector<Span> spans_;  // distinct, so at most the square of the number of columns
};

// Columns that need no more than an equal share get what they need; the others share the rest equally.
std::vector<double> shareByNeed(const std::vector<double>& needs, double room) {
  std::vector<std::size_t> order(needs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return needs[a] < needs[b]; });
  std::vector<double> shares(needs.size());
  auto left = static_cast<double>(order.size());
  for (const std::size_t column : order) {
    shares[column] = std::min(needs[column], room / left);
    room -= shares[column];
    --left;
  }
  return shares;
}

std::vector<double> enlarged(const std::vector<double>& widths, double room) {
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double equal = room / static_cast<double>(widths.size());
  std::vector<double> result;
  for (const double width : widths) result.push_back(sum > 0 ? width * room / sum : equal);
  return result;
}

double fixedWidth(const Table& table) {
  return std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                         [](double total, const Table::Column& column) { return total + column.width; });
}

double sumOf(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

// How narrow each column may be. It keeps together what belongs together, as long as there is room; when
// there is too little even for the words, long words are cut rather than a number and its unit parted.
std::vector<double> leastWidths(const std::vector<Extent>& columns, double room) {
  std::vector<double> least;
  std::vector<double> tied;
  for (const Extent& column : columns) {
    least.push_back(column.least);
    tied.push_back(std::max(column.least, column.tied));
  }
  if (sumOf(tied) <= room || sumOf(least) > room) return tied;
  std::vector<std::size_t> order(columns.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return tied[a] - least[a] < tied[b] - least[b]; });
  double left = room - sumOf(least);
  for (const std::size_t column : order) {
    left -= tied[column] - least[column];
    if (left < 0) break;
    least[column] = tied[column];
  }
  return least;
}

void reportTooWide(double fixed, double measure, Findings& findings) {
  findings.add(base::Message("layout.wide-columns", {{"fixed", points(fixed)}, {"room", points(measure)}}));
}

}  // namespace

std::vector<double> shareRoom(const std::vector<Extent>& columns, double room) {
  std::vector<double> most;
  for (const Extent& column : columns) most.push_back(column.most);
  if (sumOf(most) <= room) return enlarged(most, room);
  const std::vector<double> least = leastWidths(columns, room);
  if (sumOf(least) > room) return shareByNeed(least, room);
  std::vector<double> lacking;
  for (std::size_t i = 0; i < columns.size(); ++i) lacking.push_back(most[i] - least[i]);
  std::vector<double> widths = shareByNeed(lacking, room - sumOf(least));
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += least[i];
  return widths;
}

std::vector<double> columnWidths(const Table& table, double measure, ParagraphSetter& paragraphs,
                                 Findings& findings) {
  const double fixed = fixedWidth(table);
  const bool anyFree = std::any_of(table.columns.begin(), table.columns.end(),
                                   [](const Table::Column& column) { return column.width <= 0; });
  if (fixed > measure + kFitTolerance || (anyFree && fixed >= measure))
    reportTooWide(fixed, measure, findings);
  std::vector<double> widths;
  for (const Table::Column& column : table.columns) widths.push_back(std::max(0.0, column.width));
  if (!anyFree) return widths;

  const std::vector<Extent> extents = Survey(table, paragraphs).take();
  std::vector<Extent> free;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] <= 0) free.push_back(extents[i]);
  }
  const std::vector<double> shares = shareRoom(free, std::max(0.0, measure - fixed));
  std::size_t next = 0;
  for (double& width : widths) {
    if (width <= 0) width = shares[next++];
  }
  return widths;
}

}  // namespace layout::detail
