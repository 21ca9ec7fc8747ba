// Words of the full-text index that stand for exact values, so that a criterion or a right narrows a search
// inside the index and not row by row: a letter for the property and 16 hex digits of the SHA-256 of its
// value. They only narrow: the columns of search_entry decide.
#pragma once

#include <string>
#include <vector>

#include "app/records/search_index.h"

namespace storage::detail {

enum class Mark : char {
  Agency = 'a',
  Classification = 'c',
  Kind = 'k',
  Number = 'n',  // of the letter, and the ticket: folded
  Produsen = 'p',
};

std::string markOf(Mark mark, std::string_view value);
// Of what is of this class or a higher one: "r2". Nothing has that of Biasa.
std::string markFrom(requests::SecurityClass lowest);

// All that an entry has, apart by blanks.
std::string marksOf(const app::SearchEntry& entry, const std::vector<std::string>& produsen);

}  // namespace storage::detail
