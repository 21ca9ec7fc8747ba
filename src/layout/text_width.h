// The width of a text on one line.
#pragma once

#include <string_view>

#include "layout/document.h"

namespace layout {

// In points, with every blank as wide as the font has it. A character without a glyph counts nothing. `text`
// is UTF-8.
double textWidth(std::string_view text, const TextStyle& style, const FontMetrics& fonts);

}  // namespace layout
