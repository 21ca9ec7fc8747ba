// HTML text from a tree of elements.
#pragma once

#include "base/bytes.h"
#include "xml/element.h"

namespace web {

// The content of `root`, without its own tags, with every text and attribute escaped. An attribute with an
// empty value is left out, `value` and `alt` apart: so a template says `checked="{chosen|bawaan:''}"`.
// Characters that reorder their neighbours on screen (base::isBidiControl) are left out of texts: what is
// shown is what is there. They stay in attributes and in <textarea>, which come back as they were typed.
base::Bytes htmlText(const xml::Element& root);

}  // namespace web
