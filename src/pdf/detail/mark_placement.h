// Where a combining mark goes that has no precomposed letter, as in "x̄". Fonts' own places for lone marks
// differ from mark to mark, so the outlines decide.
#pragma once

#include "pdf/detail/truetype.h"

namespace pdf::detail {

// Whether a character is drawn over the one before it and has no width of its own.
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
  // Where the mark's origin goes, seen from the pen; the mark counts for those that follow. A mark above
  // stands clear of what is below it, one below clear of what is above it, others stay at their height.
  Place add(const GlyphBox& mark);

 private:
  int centre_ = 0;  // from the letter's origin
  int advance_ = 0;
  int top_ = 0;
  int bottom_ = 0;
  bool isBlank_ = true;
};

}  // namespace pdf::detail
