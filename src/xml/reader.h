// Reading XML that may come from anybody. pugixml parses; what it would let pass is refused before or after.
#pragma once

#include <cstddef>
#include <string>

#include "base/bytes.h"
#include "xml/element.h"

namespace xml {

struct Limits {
  std::size_t bytes = 8 << 20;
  int depth = 64;                 // nested elements
  std::size_t nodes = 1'000'000;  // elements, attributes and texts
};

// White space between elements: kept where it may be text (templates), dropped where it never is (records).
// An element whose only content is white space has no nodes under Drop.
enum class WhiteSpace { Keep, Drop };

// Reads one document and returns its root element. `name` is the file's name for messages.
//
// Refused with InvalidInput that names file, line and column (or the byte offset where no line makes sense):
// what is not well-formed; text that is not UTF-8, or declares another encoding; NUL and other characters
// that XML 1.0 does not allow; a document type declaration, and so every entity but the five predefined ones
// and character references; duplicate attributes; more than `limits` allow. White space in text is kept as it
// is.
Element read(base::ByteView bytes, const std::string& name, WhiteSpace whiteSpace = WhiteSpace::Keep,
             const Limits& limits = {});

}  // namespace xml
