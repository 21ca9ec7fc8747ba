// Small functions on texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace base {

// "a, b, c" for the separator ", ".
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

bool contains(const std::vector<std::string>& texts, std::string_view text);

// Split at blanks, tabs and line ends; no empty parts.
std::vector<std::string> splitWords(std::string_view text);

// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

// How many bytes must be inserted, removed or replaced to turn `a` into `b` (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b);

// The candidate with the smallest edit distance, which was probably meant. Empty without candidates.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// `text` for a message: in quotation marks, at most 60 characters, control and bidirectional characters named
// instead of shown.
Message quoted(std::string_view text);

// For a terminal or a log, whatever the text holds: bytes that are no UTF-8 become "<0xFF>", controls but
// U+000A and characters that reorder their neighbours "<U+001B>". Lines are cut, with "…", after so many
// characters.
std::string printable(std::string_view text, std::size_t longestLine = std::string_view::npos);

}  // namespace base
