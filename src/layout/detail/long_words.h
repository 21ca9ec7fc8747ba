// Between preparing and breaking: gives break opportunities to words that no line can hold, or that would
// tear holes into a paragraph. No character is added or lost.
//
// - A word of more than kLongWord characters may break after `/` (URLs, paths).
// - A word wider than the measure may break after `/ . - _`. A part that is still too wide is cut into the
//   fewest parts that fit, of about equal width and never before a combining mark: a SHA-256 in a narrow cell
//   becomes two even halves.
#pragma once

#include "layout/detail/prepared_text.h"

namespace layout::detail {

inline constexpr std::uint32_t kLongWord = 30;

// Reports a character that is wider than the measure.
void divideLongWords(PreparedText& text, double measure, Typecase& typecase);

}  // namespace layout::detail
