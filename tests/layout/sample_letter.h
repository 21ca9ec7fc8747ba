// A letter of one page as the office writes it, with its lampiran; and a lampiran of any length.
#pragma once

#include "layout/document.h"

namespace sample {

layout::Document letter(layout::PageStyle page);

// A table of `rows` rows of five cells.
layout::Document lampiran(int rows);

}  // namespace sample
