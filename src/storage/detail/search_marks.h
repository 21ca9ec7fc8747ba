// Words of the full-text index that stand for exact values, so that a criterion or a right narrows a search
// inside the index and not row by row: a letter for the property and hex digits of the SHA-256 of its value.
// Most only narrow, and the columns of search_entry decide. Who sees an entry, and what was found in it, is
// told by its marks alone: those have so many digits that no two values share one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/records/search_index.h"

namespace storage::detail {

enum class Mark : char {
  Classification = 'c',
  Finding = 'f',  // what the examination found in the file
  Kind = 'k',
  Number = 'n',    // of the letter, and the ticket: folded
  Produsen = 'p',  // to whom the case is assigned
  Viewer = 'v',    // who sees the document, beside the office
};

std::string markOf(Mark mark, std::string_view value);
// Of entries of this class or a higher one: "r2". No entry has one for Biasa.
std::string markFrom(requests::SecurityClass lowest);

// All that an entry has: ascending, none twice, apart by blanks.
std::string marksOf(const app::SearchEntry& entry);
// The same marks for a case that is assigned to others now, and a document that others see.
std::string settledMarks(std::string_view marks, const std::vector<std::string>& produsen,
                         const std::vector<std::string>& viewers);

}  // namespace storage::detail
