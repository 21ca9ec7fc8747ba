#include "layout/detail/table_setter.h"

#include <algorithm>
#include <string>

#include "layout/detail/column_widths.h"
#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

constexpr float kBorderThickness = 0.5F;
constexpr double kMostHeadShare = 0.5;  // of a page; a higher head is not repeated
constexpr double kLinesInPart = 2;      // height of a part of a cut row, in its tallest lines

void announceToNobody(Item& item) {
  std::visit(
      [](auto& placed) {
        if constexpr (requires { placed.node; }) placed.node = kArtifact;
      },
      item);
}

// Words of two cells do not run together where both are read as one paragraph.
void endWord(Galley& lines) {
  for (auto item = lines.items.rbegin(); item != lines.items.rend(); ++item) {
    if (auto* text = std::get_if<Text>(&*item)) {
      text->text += ' ';
      return;
    }
  }
}

std::shared_ptr<const RepeatedHead> repeated(const Galley& galley, std::size_t firstStrip) {
  auto head = std::make_shared<RepeatedHead>();
  for (std::size_t i = firstStrip; i < galley.strips.size(); ++i) {
    const Strip& strip = galley.strips[i];
    for (std::uint32_t k = strip.firstItem; k < strip.endItem; ++k) {
      Item& item = head->items.emplace_back(galley.items[k]);
      announceToNobody(item);
      shift(item, 0, head->height);
    }
    head->height += strip.height;
  }
  return head;
}

}  // namespace

TableSetter::TableSetter(const Table& table, Area area, StructureIndex parent, double room,
                         ParagraphSetter& paragraphs, Outline& outline, Findings& findings)
    : table_(table),
      area_(area),
      parent_(parent),
      room_(room),
      paragraphs_(paragraphs),
      outline_(outline),
      findings_(findings) {
  edges_.push_back(area.x);
  for (const double width : columnWidths(table, area.width, paragraphs, findings)) {
    edges_.push_back(edges_.back() + width);
  }
  cells_.resize(table.columns.size());
}

bool TableSetter::setNext(Galley& galley) {
  if (nextRow_ >= std::max<std::size_t>(1, table_.rows.size())) return false;
  if (nextRow_ == 0) setHead(galley);
  if (nextRow_ < table_.rows.size()) setRow(table_.rows[nextRow_], Role::DataCell, galley);
  ++nextRow_;
  if (nextRow_ >= table_.rows.size()) galley.leave(table_.spaceAfter);
  return true;
}

void TableSetter::setHead(Galley& galley) {
  node_ = isTable() ? outline_.announce(Role::Table, parent_, table_.summary) : parent_;
  galley.leave(table_.spaceBefore);
  if (table_.head.empty()) return;
  const std::size_t firstStrip = galley.strips.size();
  for (const Row& row : table_.head) {
    setRow(row, Role::HeaderCell, galley);
    galley.strips.back().glue = Glue::TableHead;
  }
  auto head = repeated(galley, firstStrip);
  if (head->height <= room_ * kMostHeadShare) head_ = std::move(head);
}

void TableSetter::setRow(const Row& row, Role role, Galley& galley) {
  if (!placeCells(row)) reportCells(row);
  setCells(role, announceRow(row));
  double height = row.height;
  for (std::size_t i = 0; i < cellCount_; ++i) height = std::max(height, heightOf(cells_[i].lines));
  const double most = lineRoom();
  if (height <= most) {
    for (std::size_t i = 0; i < cellCount_; ++i) pour(cells_[i].lines, table_.cellPadding, galley);
    finishStrip(height, {true, true}, galley);
  } else {
    closeLongRow(galley);
  }
}

double TableSetter::lineRoom() const {
  return room_ - (head_ ? head_->height : 0) - 2 * table_.cellPadding;
}

bool TableSetter::placeCells(const Row& row) {
  cellCount_ = 0;
  std::size_t column = 0;
  for (const Cell& cell : row.cells) {
    const std::size_t end = column + static_cast<std::size_t>(std::max(1, cell.columnSpan));
    if (end >= edges_.size()) return false;
    PlacedCell& placed = cells_[cellCount_++];
    placed.cell = &cell;
    placed.area = {edges_[column], edges_[end] - edges_[column]};
    placed.column = column;
    placed.next = 0;
    column = end;
  }
  return column + 1 == edges_.size();
}

void TableSetter::reportCells(const Row& row) {
  findings_.add(
      base::Message("layout.row-cells", {{"cells", row.cells.size()}, {"columns", table_.columns.size()}}));
}

void TableSetter::setCells(Role role, StructureIndex rowNode) {
  for (std::size_t i = 0; i < cellCount_; ++i) {
    PlacedCell& cell = cells_[i];
    const int span = std::max(1, cell.cell->columnSpan);
    setCell(cell, isTable() ? outline_.announce(role, rowNode, {}, span) : rowNode);
    if (!isTable() && i + 1 < cellCount_) endWord(cell.lines);
  }
}

StructureIndex TableSetter::announceRow(const Row& row) {
  if (isTable()) return outline_.announce(Role::TableRow, node_);
  const auto hasWords = [](const Cell& cell) {
    return std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(), ParagraphSetter::hasWords);
  };
  const bool isEmpty = std::none_of(row.cells.begin(), row.cells.end(), hasWords);
  return isEmpty ? kArtifact : outline_.announce(row.role, node_);
}

// A cell's only paragraph gets no node of its own: this halves the nodes of a long table.
void TableSetter::setCell(PlacedCell& cell, StructureIndex node) {
  const bool alone = !isTable() || cell.cell->paragraphs.size() == 1;
  for (const Paragraph& paragraph : cell.cell->paragraphs) {
    ParagraphPlace place;
    place.area = {cell.area.x + table_.cellPadding, cell.area.width - 2 * table_.cellPadding};
    place.fit = Fit::First;
    place.alignment =
        paragraph.alignment == Alignment::Left ? table_.columns[cell.column].alignment : paragraph.alignment;
    place.node = paragraph.role == Role::Artifact ? kArtifact : node;
    if (!alone && ParagraphSetter::hasWords(paragraph)) place.node = outline_.announce(paragraph.role, node);
    paragraphs_.set(paragraph, place, cell.lines);
  }
}

// Cuts the row into parts; every cell gives as many lines as the part holds. Only the outer ends are ruled
// and padded, so a row that continues overleaf is open there.
void TableSetter::closeLongRow(Galley& galley) {
  double tallest = 0;
  for (std::size_t i = 0; i < cellCount_; ++i) {
    for (const Strip& line : cells_[i].lines.strips) tallest = std::max(tallest, line.gap + line.height);
  }
  const double limit = std::min(kLinesInPart * tallest, std::max(tallest, lineRoom())) + kFitTolerance;
  Part part{true, false};
  while (!part.last) {
    double height = 0;
    part.last = true;
    for (std::size_t i = 0; i < cellCount_; ++i) {
      height = std::max(height, pourLines(cells_[i], part.first ? table_.cellPadding : 0, limit, galley));
      part.last = part.last && cells_[i].next == cells_[i].lines.strips.size();
    }
    finishStrip(height, part, galley);
    part.first = false;
  }
  for (std::size_t i = 0; i < cellCount_; ++i) cells_[i].lines.clear();
}

double TableSetter::pourLines(PlacedCell& cell, double top, double limit, Galley& galley) {
  double y = 0;
  for (; cell.next < cell.lines.strips.size(); ++cell.next) {
    const Strip& line = cell.lines.strips[cell.next];
    const double gap = y > 0 ? line.gap : 0;
    if (y + gap + line.height > limit) break;
    for (std::uint32_t k = line.firstItem; k < line.endItem; ++k) {
      shift(galley.items.emplace_back(std::move(cell.lines.items[k])), 0, top + y + gap);
    }
    y += gap + line.height;
  }
  return y;
}

void TableSetter::finishStrip(double contentHeight, Part part, Galley& galley) {
  const double height = contentHeight + table_.cellPadding * ((part.first ? 1 : 0) + (part.last ? 1 : 0));
  const bool ruled = table_.borders == Borders::All;
  if (ruled) rule(height, part, galley);
  Strip& strip = galley.close(height);
  strip.ruled = ruled;
  strip.head = head_;
}

void TableSetter::rule(double height, Part part, Galley& galley) {
  const auto stroke = [&](double x1, double y1, double x2, double y2) {
    galley.items.emplace_back(Stroke{x1, y1, x2, y2, kBorderThickness, 0});
  };
  if (part.first) stroke(edges_.front(), 0, edges_.back(), 0);
  for (std::size_t i = 0; i < cellCount_; ++i) stroke(cells_[i].area.x, 0, cells_[i].area.x, height);
  stroke(edges_.back(), 0, edges_.back(), height);
  if (part.last) stroke(edges_.front(), height, edges_.back(), height);
}

}  // namespace layout::detail
