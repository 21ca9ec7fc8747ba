// The words of a PDF document.
#pragma once

#include <string>

#include "base/bytes.h"

namespace extraction::detail {

// To be called once, before the confinement: loads what poppler reads from files when it first meets a text.
void preparePdfText();

// Page after page, until there is more than kMostText. Empty for what is no PDF, is encrypted with a password
// for opening, or shows no text.
std::string pdfText(base::ByteView file);

}  // namespace extraction::detail
