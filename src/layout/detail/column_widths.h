// Computes the widths of a table's columns.
//
// What belongs together (a number and its unit) counts as one word as far as there is room for that.
//
// One pass over all rows finds for each column without a fixed width how narrow (its widest word) and how
// wide (its longest line) its content is. The room left by the fixed columns decides:
//
// - enough for all widest: each column gets that, and a share of the rest in proportion to it;
// - enough for all narrowest: each gets that, and the rest goes by need: columns that lack no more than an
//   equal share get what they lack, the others share equally, so that short cells stay on one line;
// - less: all of the room goes by need in the same way, and the words of the needy are cut.
#pragma once

#include <vector>

#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

// One width per column, with cell padding; together at most `measure`. A table without content in its free
// columns, or with only fixed columns, is as wide as it must be. When the fixed columns are wider than the
// measure, or leave nothing to the others, this is reported and they are made to fit.
std::vector<double> columnWidths(const Table& table, double measure, ParagraphSetter& paragraphs,
                                 Findings& findings);

// The three cases above.
std::vector<double> shareRoom(const std::vector<Extent>& columns, double room);

}  // namespace layout::detail
