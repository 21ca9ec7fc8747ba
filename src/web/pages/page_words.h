// The sentences of page templates: "[[code]]" stands for the words of the catalogue, in the language of the
// page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"

namespace web {

// The template with each [[code]] replaced by its words, escaped for XML. A gap of the words, {name}, stays
// and so becomes the path of a field. InvalidSetup, naming `fileName`, for a code that the catalogue lacks.
base::Bytes withWords(std::string_view xml, const std::string& fileName, base::Language language);

// The codes that the text names, in their order.
std::vector<std::string> codesIn(std::string_view xml);

}  // namespace web
