// The words of a document, for finding it.
//
// Forms that need no decoding are read here, in the program itself; those of others' making, PDF and office
// files, by the Reader (reader.h). The same bytes and program versions give the same text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace extraction {

// What came of it, by the names that docs/formats/search.md explains.
inline constexpr const char* kRead = "read";
inline constexpr const char* kCut = "cut";  // there was more
inline constexpr const char* kUnreadable = "unreadable";

struct Text {
  std::string outcome;
  std::string words;  // UTF-8 without control characters, at most kMostText bytes

  bool operator==(const Text&) const = default;
};

inline constexpr std::size_t kMostText = 256 << 10;

enum class Form {
  None,  // of which no words are had
  Plain,
  Markup,
  Pdf,
  Office,  // Office Open XML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300)
};

Form formOf(std::string_view mediaType);

// Of plain text, CSV and JSON: bytes that are not UTF-8 are read as ISO 8859-1, white space and what is no
// character become one blank.
Text textOfPlain(base::ByteView bytes);
// Of XML, without parsing it: texts and attribute values, apart by blanks, character references resolved;
// names, comments and declarations left out. Hostile bytes cost no more than honest ones.
Text textOfMarkup(base::ByteView bytes);

}  // namespace extraction
