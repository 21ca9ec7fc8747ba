// How wide the columns of a table become.
//
// One pass over all rows finds for each column without a fixed width how narrow (its widest word) and how
// wide (its longest line) its content is. Then, with the room that the fixed columns leave:
//
// - room for all widest: each column gets that, and what is left over in proportion to it;
// - room for all narrowest: each gets that, and what is left over in proportion to what it lacks;
// - less: columns that need less than an equal share get what they need, the others share the rest equally,
//   and their long words are cut.
#pragma once

#include <vector>

#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

// One width for each column, cell padding included; together `measure` at most. A table without content in
// its free columns, or with fixed columns alone, is as wide as it must be. Reported, and then made to fit:
// fixed columns wider than the measure, or leaving nothing to the others.
std::vector<double> columnWidths(const Table& table, double measure, ParagraphSetter& paragraphs,
                                 Findings& findings);

// The third step alone, on the columns' extents.
std::vector<double> shareRoom(const std::vector<Extent>& columns, double room);

}  // namespace layout::detail
