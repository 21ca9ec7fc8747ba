// Places combining marks without a precomposed letter, as in "x̄". Fonts place lone marks inconsistently, so
// the outlines decide.
#pragma once

#include "pdf/detail/truetype.h"

namespace pdf::detail {

// Whether a character is drawn over the one before it, without width of its own.
bool isPlacedMark(char32_t codePoint);

// A letter and the marks stacked on it so far. Lengths in 1/1000 of the font size.
class MarkedLetter {
 public:
  MarkedLetter() = default;
  // `advance` is how far the pen has moved from the letter's origin.
  MarkedLetter(const GlyphBox& letter, int advance);

  struct Place {
    int back = 0;  // from the pen to the left
    int rise = 0;  // upwards
  };
  // Place of the mark's origin relative to the pen. Later marks take this one into account. Marks above and
  // below keep clear of the letter and of earlier marks; others stay at their height.
  Place add(const GlyphBox& mark);

 private:
  int centre_ = 0;  // from the letter's origin
  int advance_ = 0;
  int top_ = 0;
  int bottom_ = 0;
  bool isBlank_ = true;
};

}  // namespace pdf::detail
