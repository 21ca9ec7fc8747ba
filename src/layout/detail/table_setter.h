// Sets a table as strips, one row at a time, so that a table of any length needs the memory of one row. A row
// is one strip; a row higher than a page becomes several, cut between lines.
#pragma once

#include <memory>
#include <vector>

#include "layout/detail/outline.h"
#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

class TableSetter {
 public:
  // The references must outlive it. `room` is the height of a page's body.
  TableSetter(const Table& table, Area area, StructureIndex parent, double room, ParagraphSetter& paragraphs,
              Outline& outline, Findings& findings);

  // The first call sets the head and the first row, each further call one row. False, and does nothing, after
  // the last.
  bool setNext(Galley& galley);

 private:
  struct PlacedCell {
    const Cell* cell = nullptr;
    Area area;  // of the cell, with its padding
    std::size_t column = 0;
    Galley lines;
    std::size_t next = 0;  // first strip of `lines` that is not yet poured
  };

  // Part of a row. Most rows have one part, which is the first and the last.
  struct Part {
    bool first = false;
    bool last = false;
  };

  void setHead(Galley& galley);
  void setRow(const Row& row, Role role, Galley& galley);
  bool placeCells(const Row& row);
  void reportCells(const Row& row);
  bool isTable() const { return table_.reading == Reading::Table; }
  StructureIndex announceRow(const Row& row);
  void setCells(Role role, StructureIndex rowNode);
  void setCell(PlacedCell& cell, StructureIndex node);
  void closeRow(Galley& galley);
  void closeLongRow(Galley& galley);
  static double pourLines(PlacedCell& cell, double top, double limit, Galley& galley);
  void finishStrip(double contentHeight, Part part, Galley& galley);
  void rule(double height, Part part, Galley& galley);
  double lineRoom() const;

  const Table& table_;
  Area area_;
  StructureIndex parent_;
  double room_;
  ParagraphSetter& paragraphs_;
  Outline& outline_;
  Findings& findings_;
  std::vector<double> edges_;  // of the columns: one more than columns
  StructureIndex node_ = kArtifact;
  std::size_t nextRow_ = 0;
  std::shared_ptr<const RepeatedHead> head_;
  std::vector<PlacedCell> cells_;  // of the current row; kept for their buffers
  std::size_t cellCount_ = 0;
};

}  // namespace layout::detail
