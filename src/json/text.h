// JSON as text: reading with bounds, and the canonical form that we archive and hash.
#pragma once

#include <string>
#include <string_view>

#include "json/value.h"

namespace json {

// Reads one value. `name` is the file's name for messages. InvalidInput with line and column for everything
// that Document::parse refuses, a duplicate member name, or a number that is not a 64-bit integer.
Value read(std::string_view text, const std::string& name);

// RFC 8785 (JSON Canonicalization Scheme): no white space, members sorted by UTF-16 code units, the shortest
// escapes, UTF-8 as it is. The same value always gives the same bytes.
std::string canonical(const Value& value);

// For people: two blanks per level, one member per line, in the same order.
std::string indented(const Value& value);

}  // namespace json
