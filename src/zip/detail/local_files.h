// Compares the header before each content (APPNOTE.TXT, 4.3.7 to 4.3.9) with the central directory.
#pragma once

#include "zip/detail/central_directory.h"

namespace zip::detail {

// `listed` is in the order of offsets; the central directory begins at `end`. Adds to `flaws`. Returns
// whether every header equals the one that zip::Writer writes.
bool checkLocalFiles(const Source& source, const std::vector<Listed>& listed, std::uint64_t end,
                     Flaws& flaws);

}  // namespace zip::detail
