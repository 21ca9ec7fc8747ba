// How the text of a letter looks.
#pragma once

#include "layout/document.h"

namespace letters::detail {

struct Look {
  layout::FontRequest font;
  layout::FontRequest monospaced;
  double size = 11;     // points
  double leading = 15;  // distance of baselines
  double measure = 0;   // width between the margins
};

// The letter's font in `size`, or in its own when that is 0.
inline layout::TextStyle styleOf(const Look& look, double size = 0) {
  layout::TextStyle style;
  style.font = look.font;
  style.size = size > 0 ? size : look.size;
  return style;
}

}  // namespace letters::detail
