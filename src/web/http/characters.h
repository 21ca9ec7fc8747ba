// What letters may stand where in a head (RFC 9110 5.5 and 5.6.2), and in what people type.
#pragma once

#include <string>
#include <string_view>

namespace web {

bool isAlphanumeric(char c);
// A token: the name of a method or a header.
bool isToken(std::string_view text);
bool isDigits(std::string_view text);

// For names and values alike: UTF-8 without any control.
bool isPlainText(std::string_view text);
// For what people type: UTF-8 without controls but line ends and tabs.
bool isTypedText(std::string_view text);
// The value of a header: UTF-8 without controls but tabs.
bool isHeaderValue(std::string_view text);

// ASCII letters alone.
std::string lowerCased(std::string_view text);
bool equalsIgnoringCase(std::string_view a, std::string_view b);

}  // namespace web
