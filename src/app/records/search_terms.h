// What somebody typed to find a text, as values: no character of it is syntax for anything behind this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

// Words that follow each other; the index compares them without case and diacritics.
struct SearchTerm {
  std::string text;
  bool isPrefix = false;  // the last word may go on

  bool operator==(const SearchTerm&) const = default;
};

// All must be there.
using SearchTerms = std::vector<SearchTerm>;

// Words apart by white space, "phrases" in quotation marks, and * at the end of a word or phrase for any
// ending; every other character stands for itself, or parts words where it is neither letter nor digit.
// InvalidInput, naming `what` and every problem: a quotation mark that is not closed; a word without letter
// or digit; fewer than two characters before *; more than 32 terms or 2000 bytes; text that is not UTF-8 or
// holds control characters.
SearchTerms readSearchTerms(std::string_view text, const std::string& what);

}  // namespace app
