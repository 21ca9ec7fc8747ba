// PDF's ways of writing things (ISO 32000-1, 7.3).
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"

namespace pdf::detail {

// At most two decimals, no trailing zeros, appended.
void appendNumber(std::string& out, double value);
// "12 0 R".
std::string reference(int object);
// A text string in UTF-16BE as hexadecimal.
std::string textString(std::string_view utf8);
// "D:20261123091500+07'00'".
std::string dateString(base::Instant instant, const base::TimeZone& zone);

}  // namespace pdf::detail
