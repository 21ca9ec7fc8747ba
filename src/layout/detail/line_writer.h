// Third step of setting a paragraph: places a line's words as texts, with strokes for underlines.
#pragma once

#include "layout/detail/galley.h"
#include "layout/detail/line_breaks.h"

namespace layout::detail {

struct LinePlace {
  StructureIndex node = kArtifact;
  double x = 0;
  double baseline = 0;
};

// Adjacent pieces of the same face, size and grey become one text. An underline passes below
// marks such as the dot of Ḥ. When the paragraph continues after a blank
// or a line end, the last text ends with a blank.
void writeLine(const PreparedText& text, const Line& line, const LinePlace& place, Typecase& typecase,
               std::vector<Item>& items);

}  // namespace layout::detail
