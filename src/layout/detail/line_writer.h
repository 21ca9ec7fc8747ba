// Third step of setting a paragraph: a line's words become placed texts, and strokes under the underlined.
#pragma once

#include "layout/detail/galley.h"
#include "layout/detail/line_breaks.h"

namespace layout::detail {

struct LinePlace {
  StructureIndex node = kArtifact;
  double x = 0;
  double baseline = 0;
};

// Neighbours of one face, size and grey become one text. Where the paragraph goes on after a blank or a line
// end, the last text ends with a blank.
void writeLine(const PreparedText& text, const Line& line, const LinePlace& place, Typecase& typecase,
               std::vector<Item>& items);

}  // namespace layout::detail
