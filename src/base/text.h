// Small functions on texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// "a, b, c" for the separator ", ".
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

// How many bytes must be inserted, removed or replaced to turn `a` into `b` (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b);

// The candidate with the smallest edit distance, which was probably meant. Empty without candidates.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// Makes any text safe for a terminal or a log: invalid UTF-8 becomes "<0xFF>"; controls other than U+000A,
// and characters that reorder their neighbours, become "<U+001B>". Lines longer than `longestLine` characters
// are cut, with "…".
std::string printable(std::string_view text, std::size_t longestLine = std::string_view::npos);

}  // namespace base
