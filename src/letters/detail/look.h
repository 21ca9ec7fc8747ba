// The look of a letter's text.
#pragma once

#include <string_view>

#include "layout/document.h"
#include "layout/text_width.h"

namespace letters::detail {

struct Look {
  layout::FontRequest font;
  layout::FontRequest monospaced;
  double size = 11;                            // points
  double leading = 15;                         // distance between baselines
  double measure = 0;                          // width between the margins
  bool isDraft = false;                        // it says nothing of a signature
  const layout::FontMetrics* fonts = nullptr;  // outlives the composition

  // A width that is right for letters of 11 points.
  double scaled(double width) const { return width * size / 11; }
};

// The letter's font in `size`; 0 means the letter's own size.
inline layout::TextStyle styleOf(const Look& look, double size = 0) {
  layout::TextStyle style;
  style.font = look.font;
  style.size = size > 0 ? size : look.size;
  return style;
}

// The width of a text of the letter's font on one line.
inline double widthOf(std::string_view text, const Look& look) {
  return layout::textWidth(text, styleOf(look), *look.fonts);
}

}  // namespace letters::detail
