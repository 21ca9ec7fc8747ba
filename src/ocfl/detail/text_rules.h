// The standard's rules for single texts.
#pragma once

#include <string_view>

namespace ocfl::detail {

inline bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// A scheme, a colon and something after it, in the characters of RFC 3986.
bool isUri(std::string_view text);

// RFC 3339's date-time: with seconds, an offset or Z, and a day that exists.
bool isDateTime(std::string_view text);

}  // namespace ocfl::detail
