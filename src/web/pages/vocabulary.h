// What a page template may hold: the elements of HTML that pages use, and components of our own
// (docs/formats/page-templates.md).
#pragma once

#include <string_view>

#include "templates/vocabulary.h"

namespace web {

const templates::Vocabulary& pageVocabulary();

// Elements of HTML that hold nothing and have no end tag ("Void elements" in the HTML standard).
bool isVoidElement(std::string_view name);

}  // namespace web
