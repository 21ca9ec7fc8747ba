// A bag in a folder.
#pragma once

#include "bagit/container.h"

namespace bagit::detail {

// Each symbolic link is a finding and is not followed. Null beyond `most` files.
std::unique_ptr<Container> openFolder(const base::Disk& disk, const base::Path& path, std::uint64_t most,
                                      Findings& findings);

}  // namespace bagit::detail
