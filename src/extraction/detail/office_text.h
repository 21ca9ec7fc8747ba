// Extracts the words of an office file, which is a zip of XML parts.
#pragma once

#include <string>

#include "base/bytes.h"

namespace extraction::detail {

// Reads Office Open XML (texts, footnotes, headers, comments, cells, slides) and OpenDocument (content.xml),
// told apart by the names of their parts. A word spread over several runs stays one word. Tracked deletions,
// formulas and numbers of cells are left out. Empty when no part can be read. Stops beyond kMostText.
std::string officeText(base::ByteView file);

}  // namespace extraction::detail
