// PDF syntax for values (ISO 32000-1, 7.3), appended to a text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace pdf::detail {

void appendInteger(std::string& out, long value);
// Rounded to `decimals`, without trailing zeros.
void appendNumber(std::string& out, double value, int decimals = 2);
// Appends the numbers with a blank after each.
void appendNumbers(std::string& out, std::initializer_list<double> values);
// Four hexadecimal digits for each UTF-16 code unit.
void appendUtf16Hex(std::string& out, char32_t codePoint);

// "12 0 R".
void appendReference(std::string& out, int object);
std::string reference(int object);
// A text string in UTF-16BE, as hexadecimal (7.9.2.2).
std::string textString(std::string_view utf8);
// A byte string of ASCII, in parentheses (7.3.4.2).
std::string byteString(std::string_view ascii);
// "/text#2Fxml": characters that are not regular are written as codes (7.3.5).
std::string nameOf(std::string_view text);
// "(D:20261123091500+07'00')" (7.9.4).
std::string dateString(base::Instant instant, const base::TimeZone& zone);

}  // namespace pdf::detail
