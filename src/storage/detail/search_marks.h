// Words of the full-text index that stand for exact values: a letter for the property and 16 hex digits of
// the SHA-256 of its value. With them, criteria and rights narrow a search inside the index instead of row by
// row. They only narrow; the columns of search_entry decide.
#pragma once

#include <string>
#include <vector>

#include "app/records/search_index.h"

namespace storage::detail {

enum class Mark : char {
  Agency = 'a',
  Classification = 'c',
  Kind = 'k',
  Number = 'n',  // of the letter, and the ticket; folded
  Produsen = 'p',
};

std::string markOf(Mark mark, std::string_view value);
// Of entries of this class or a higher one: "r2". No entry has one for Biasa.
std::string markFrom(requests::SecurityClass lowest);

// All marks of an entry, separated by blanks.
std::string marksOf(const app::SearchEntry& entry, const std::vector<std::string>& produsen);

}  // namespace storage::detail
