// The account that a zip gives of each entry where its content lies (APPNOTE.TXT, 4.3.7 to 4.3.9), held
// against the central directory.
#pragma once

#include "base/disk.h"
#include "zip/detail/central_directory.h"

namespace zip::detail {

// `listed` is in the order of the offsets, the central directory begins at `end`. Adds to `flaws`. Returns
// whether every header is the one that zip::Writer writes.
bool checkLocalFiles(const base::Disk& disk, const base::Path& path, const std::vector<Listed>& listed,
                     std::uint64_t end, Flaws& flaws);

}  // namespace zip::detail
