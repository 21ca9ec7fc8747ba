// A bag in a zip.
#pragma once

#include "bagit/container.h"

namespace bagit::detail {

// Null when the zip has flaws, or does not hold exactly one bag.
std::unique_ptr<Container> openZip(const base::Disk& disk, const base::Path& path, const zip::Limits& limits,
                                   Findings& findings);

}  // namespace bagit::detail
