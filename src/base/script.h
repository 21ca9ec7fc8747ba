// Scripts whose letters cannot be set one after the other from left to right.
#pragma once

#include <optional>

#include "base/message.h"

namespace base {

// The script of a character whose letters change their form by their neighbours or stand before, above or
// below them (Arabic, Devanagari and the other Brahmic scripts, Mongolian …), or run from right to left
// (Hebrew …): "Arabic". Nothing for a character that needs neither. The names in English are those of
// Unicode's Scripts.txt; a right-to-left script that the table does not name is "right-to-left".
std::optional<Message> scriptToBeShaped(char32_t codePoint);

}  // namespace base
