// Documents that the writer's tests set and write: a letter of one page with all that letters show, and a
// table of any length.
#pragma once

#include "layout/document.h"

namespace sample {

// A logo (image 0), kop, references, a justified body, a list, a table with a head, a framed signature block
// with a QR code, tembusan and a footer: 370 words.
layout::Document letter();

// A paragraph for each of `texts`.
layout::Document texts(const std::vector<std::string>& texts);

// A table of `rows` rows of five cells.
layout::Document table(int rows);

}  // namespace sample
