// The words of an archived document, for finding it. The same bytes give the same text on every machine and
// at any time, so that `rebuild` makes the index that there was.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/event_record.h"
#include "base/bytes.h"

namespace app {

struct DocumentText {
  std::string extraction;  // "read", "cut", "none", "too-large", "unreadable" (docs/formats/search.md)
  std::string text;        // UTF-8 without control characters

  bool operator==(const DocumentText&) const = default;
};

// By path of the document.
using DocumentTexts = std::map<std::string, DocumentText>;

// Answers with a document's content; throws when it cannot be had.
using ContentOf = std::function<base::Bytes(const EventDocument&)>;

// Of each document. Takes time and belongs outside of transactions. Throws nothing for what a document is: a
// text that cannot be had is on record in `extraction`.
DocumentTexts readTexts(const std::vector<EventDocument>& documents, const ContentOf& contentOf);

// Of plain text, CSV and JSON: bytes that are not UTF-8 are read as ISO 8859-1, white space and what is no
// character become one blank. At most `kMostText` bytes; "cut" when there was more.
DocumentText textOfPlain(base::ByteView bytes);
// Of XML, without parsing it: texts and attribute values, apart by blanks, character references resolved;
// names, comments and declarations left out. Hostile bytes cost no more than honest ones.
DocumentText textOfMarkup(base::ByteView bytes);

inline constexpr std::size_t kMostText = 256 << 10;
inline constexpr std::int64_t kLargestRead = 8 << 20;  // bytes; a larger file is found by its metadata

}  // namespace app
