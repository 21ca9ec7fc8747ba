// Tables of a document as they are read, one within another too: what their columns look like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/detail/notes.h"
#include "intake/detail/text/personal.h"

namespace intake::detail {

// Each paragraph of a cell counts by itself.
class Tables {
 public:
  // `name` is the place of what is found.
  void start(std::string name);
  void startRow();
  // The cell takes so many columns.
  void startCell(std::size_t columns = 1);
  void setColumns(std::size_t columns);
  void text(std::string_view piece);
  void endParagraph();
  void endCell();
  void end(const Notes& notes);

  bool isOpen() const { return !open_.empty(); }

 private:
  struct Table {
    std::string name;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t columns = 1;  // of the present cell
    ColumnCounts counts = {};
  };

  std::vector<Table> open_;  // the innermost last
  std::string text_;         // of the present paragraph
};

}  // namespace intake::detail
