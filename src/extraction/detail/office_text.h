// The words of an office file: a zip of XML parts.
#pragma once

#include <string>

#include "base/bytes.h"

namespace extraction::detail {

// Of Office Open XML (texts, footnotes, headers, comments, cells, slides) and OpenDocument (content.xml),
// told apart by the names of their parts. A word that is spread over several runs stays one. What is deleted
// under change tracking, formulas and numbers of cells are left out. Empty when no part can be read; stops
// when there is more than kMostText.
std::string officeText(base::ByteView file);

}  // namespace extraction::detail
