// Small questions about texts that every module asks.
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

// How many bytes must be put in, taken out or replaced to make one text of the other (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b);

// The candidate with the smallest edit distance: what was probably meant. Empty when there is no candidate.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace base
