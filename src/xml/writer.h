// Writes XML in UTF-8 with a declaration, LF line ends, attributes in their order and one way to escape each
// character. The same tree gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "xml/element.h"

namespace xml {

// Indents by two blanks where an element holds only elements; mixed content stays on one line as it is.
std::string write(const Element& root);

// Escapes &, <, >, the quotation mark, TAB, LF and CR, so that the text also fits an attribute.
std::string escaped(std::string_view text);

}  // namespace xml
