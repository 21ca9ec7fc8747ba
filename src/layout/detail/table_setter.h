// A table from its description to strips, one row at a time, so that a table of any length needs no more
// memory than a row. A row is one strip; a row higher than a page becomes several, cut between lines.
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

  // Sets the head and the first row, then a row a call. False, and nothing done, after the last.
  bool setNext(Galley& galley);

 private:
  struct PlacedCell {
    const Cell* cell = nullptr;
    Area area;  // of the cell, padding included
    std::size_t column = 0;
    Galley lines;
    std::size_t next = 0;  // strip of `lines` that is not yet poured
  };

  // Of a row: most have one part, which is the first and the last.
  struct Part {
    bool first = false;
    bool last = false;
  };

  void setHead(Galley& galley);
  void setRow(const Row& row, Role role, Galley& galley);
  bool placeCells(const Row& row);
  void reportCells(const Row& row);
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
  std::vector<double> edges_;  // of the columns: one more than there are columns
  StructureIndex node_ = kArtifact;
  std::size_t nextRow_ = 0;
  std::shared_ptr<const RepeatedHead> head_;
  std::vector<PlacedCell> cells_;  // of the row being set; kept for their buffers
  std::size_t cellCount_ = 0;
};

}  // namespace layout::detail
