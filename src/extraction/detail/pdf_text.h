// Extracts the words of a PDF document.
#pragma once

#include <string>

#include "base/bytes.h"

namespace extraction::detail {

// Call it once, before the confinement: loads the files that poppler needs for its first text.
void preparePdfText();

// Reads page after page, until beyond kMostText. Empty when `file` is not a PDF, needs a password to open, or
// shows no text.
std::string pdfText(base::ByteView file);

}  // namespace extraction::detail
