// Reads XML of unknown origin. pugixml parses; separate checks refuse the faults that it accepts.
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

// What becomes of white space between elements: kept where it may be text (templates), dropped where it never
// is (records). Under Drop, an element with only white space has no nodes.
enum class WhiteSpace { Keep, Drop };

// Reads one document and returns its root element. `name` is the file's name for messages.
//
// Throws InvalidInput that names file, line and column (or the byte offset where lines make no sense) for:
// XML that is not well-formed; text that is not UTF-8 or declares another encoding; NUL and other characters
// that XML 1.0 forbids; a document type declaration, and so every entity except the five predefined ones;
// duplicate attributes; more than `limits` allow. White space in text is kept as it is.
Element read(base::ByteView bytes, const std::string& name, WhiteSpace whiteSpace = WhiteSpace::Keep,
             const Limits& limits = {});

}  // namespace xml
