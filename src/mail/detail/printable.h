// Lines from outside, as they may be kept and shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mail::detail {

// At most `most` bytes of a line. Controls and bidi controls become '?', and so does everything but ASCII
// when the line is not UTF-8.
std::string printable(std::string_view line, std::size_t most);

}  // namespace mail::detail
