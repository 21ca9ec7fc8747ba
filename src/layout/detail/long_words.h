// Between preparing and breaking: words that no line can hold, or that would tear holes into a paragraph,
// get further places where a line may end. No character is added or lost.
//
// - A word of more than kLongWord characters may break after `/` (URLs, paths).
// - A word wider than the measure may break after `/ . - _`; a part that is still too wide is cut into the
//   fewest parts that fit, all of about the same width, never before a combining mark: a SHA-256 in a
//   narrow cell becomes two even halves.
#pragma once

#include "layout/detail/prepared_text.h"

namespace layout::detail {

inline constexpr std::uint32_t kLongWord = 30;

// A character wider than the measure is reported.
void divideLongWords(PreparedText& text, double measure, Typecase& typecase);

}  // namespace layout::detail
