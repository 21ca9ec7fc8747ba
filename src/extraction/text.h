// The words of a document, by which it is found.
//
// Forms that need no decoding are read here, in the program itself; PDF and office files by the Reader
// (reader.h). The same bytes and program versions give the same text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace extraction {

// Outcomes; docs/formats/search.md explains them.
inline constexpr const char* kRead = "read";
inline constexpr const char* kCut = "cut";  // the text is longer than kMostText
inline constexpr const char* kUnreadable = "unreadable";

struct Text {
  std::string outcome;
  std::string words;  // UTF-8 without control characters, at most kMostText bytes

  bool operator==(const Text&) const = default;
};

inline constexpr std::size_t kMostText = 256 << 10;

enum class Form {
  None,  // has no readable words
  Plain,
  Markup,
  Pdf,
  Office,  // Office Open XML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300)
};

Form formOf(std::string_view mediaType);

// For plain text, CSV and JSON. Bytes that are not UTF-8 are read as ISO 8859-1; a run of white space and
// control characters becomes one blank.
Text textOfPlain(base::ByteView bytes);
// For XML, without parsing it: texts and attribute values, separated by blanks, with character references
// resolved; without names, comments and declarations. Hostile bytes cost no more than honest ones.
Text textOfMarkup(base::ByteView bytes);

}  // namespace extraction
