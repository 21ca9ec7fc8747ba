// Writing XML: UTF-8, a declaration, LF line ends, attributes in their order, one way to escape each
// character, so that the same tree gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "xml/element.h"

namespace xml {

// Indents by two blanks where an element holds elements only; mixed content is left on one line as it is.
std::string write(const Element& root);

// `text` with &, < and > escaped, and also the quotation mark, TAB, LF and CR, so that it fits an attribute
// too.
std::string escaped(std::string_view text);

}  // namespace xml
