// How wide the columns of a table become.
//
// One pass over all rows finds for each column without a fixed width how narrow (its widest word) and how
// wide (its longest line) its content is. Then, with the room that the fixed columns leave:
//
// - room for all widest: each column gets that, and what is left over in proportion to it;
// - room for all narrowest: each gets that, and what is left over goes by need: columns that lack no more
// than
//   an equal share of it get what they lack, the others share the rest equally, so that short cells stay on
//   one line;
// - less: all of the room goes by need in the same way, and the words of the needy are cut.
#pragma once

#include <vector>

#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

// One width for each column, cell padding included; together `measure` at most. A table without content in
// its free columns, or with fixed columns alone, is as wide as it must be. Reported, and then made to fit:
// fixed columns wider than the measure, or leaving nothing to the others.
std::vector<double> columnWidths(const Table& table, double measure, ParagraphSetter& paragraphs,
                                 Findings& findings);

// The three cases alone.
std::vector<double> shareRoom(const std::vector<Extent>& columns, double room);

}  // namespace layout::detail
