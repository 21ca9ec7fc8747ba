#include "pdf/detail/mark_placement.h"

#include <algorithm>

#include "base/utf8.h"

namespace pdf::detail {
namespace {

constexpr char32_t kFirstMark = 0x300;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr int kGap = 60;            // between a letter and its mark
constexpr int kLowestAbove = 400;   // least bottom of a mark above
constexpr int kHighestBelow = -30;  // greatest top of a mark below; a cedilla touches the letter

}  // namespace

bool isPlacedMark(char32_t codePoint) {
  return codePoint >= kFirstMark && codePoint != kZeroWidthJoiner && base::isCombiningMark(codePoint);
}

MarkedLetter::MarkedLetter(const GlyphBox& letter, int advance)
    : centre_(letter.isBlank() ? advance / 2 : letter.centre()),
      advance_(advance),
      top_(letter.top),
      bottom_(letter.bottom),
      isBlank_(letter.isBlank()) {}

MarkedLetter::Place MarkedLetter::add(const GlyphBox& mark) {
  Place place{advance_ - centre_ + mark.centre(), 0};
  if (isBlank_) return place;
  if (mark.bottom > kLowestAbove) {
    place.rise = top_ + kGap - mark.bottom;
    top_ = mark.top + place.rise;
  } else if (mark.top < kHighestBelow) {
    place.rise = std::min(0, bottom_ - kGap - mark.top);
    bottom_ = mark.bottom + place.rise;
  }
  return place;
}

}  // namespace pdf::detail
