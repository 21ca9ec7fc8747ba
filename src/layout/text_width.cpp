#include "layout/text_width.h"

#include "base/utf8.h"

namespace layout {

double textWidth(std::string_view text, const TextStyle& style, const FontMetrics& fonts) {
  double width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::nextCodePoint(text, offset);
    if (const auto face = fonts.faceFor(style.font, c)) width += fonts.advance(*face, c) * style.size / 1000;
  }
  return width;
}

}  // namespace layout
