// Typed search terms, as values: none of their characters has a meaning as syntax any more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace app {

// Consecutive words; the index ignores case and diacritics.
struct SearchTerm {
  std::string text;
  bool isPrefix = false;  // the last word may have any ending

  bool operator==(const SearchTerm&) const = default;
};

// All must occur.
using SearchTerms = std::vector<SearchTerm>;

// Reads words separated by white space, "phrases" in quotation marks, and * at the end of a word or phrase
// for any ending. Letters and digits stand for themselves; other characters separate words. InvalidInput,
// naming `what` and every problem: an unclosed quotation mark; a word without letters and digits; fewer than
// two characters before *; more than 32 terms or 2000 bytes; text that is not UTF-8 or has control
// characters.
SearchTerms readSearchTerms(std::string_view text, const base::Message& what);

}  // namespace app
