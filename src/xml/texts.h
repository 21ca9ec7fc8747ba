// Every text of an XML document, judged.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "xml/element.h"

namespace xml {

// What is wrong with a text, to stand behind its name; empty when nothing is.
using TextJudge = std::function<base::Message(std::string_view text)>;

// A problem, with its place, for each attribute and each text of the tree that `judge` objects to. It is
// given them in NFC.
base::Problems judgeTexts(const Element& root, const std::string& fileName, const TextJudge& judge);

}  // namespace xml
