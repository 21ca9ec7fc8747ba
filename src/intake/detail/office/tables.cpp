#include "intake/detail/office/tables.h"

#include <algorithm>

namespace intake::detail {
namespace {

constexpr std::size_t kLongestParagraph = 256;  // bytes of a paragraph that are looked at

}  // namespace

void Tables::start(std::string name) {
  text_.clear();
  open_.push_back({std::move(name)});
}

void Tables::startRow() {
  if (!isOpen()) return;
  ++open_.back().row;
  open_.back().column = 0;
}

void Tables::startCell(std::size_t columns) {
  text_.clear();
  setColumns(columns);
}

void Tables::setColumns(std::size_t columns) {
  if (isOpen()) open_.back().columns = std::min(columns, ColumnCounts::kMostColumns);
}

void Tables::text(std::string_view piece) {
  if (isOpen() && text_.size() < kLongestParagraph)
    text_.append(piece.substr(0, kLongestParagraph - text_.size()));
}

void Tables::endParagraph() {
  if (!isOpen()) return;
  Table& table = open_.back();
  if (table.row == 1 && namesAccounts(text_)) table.counts.setAccounts(table.column);
  table.counts.add(table.column, personalIn(text_));
  text_.clear();
}

void Tables::endCell() {
  if (isOpen()) open_.back().column += open_.back().columns;
}

void Tables::end(const Notes& notes) {
  if (!isOpen()) return;
  open_.back().counts.tell(notes, open_.back().name);
  open_.pop_back();
}

}  // namespace intake::detail
