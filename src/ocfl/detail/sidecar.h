// The file that states an inventory's digest (OCFL 1.1, 3.6).
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/inventory.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

// The algorithm in a name such as "inventory.json.sha512"; empty when the name has no such form.
std::string sidecarAlgorithm(const std::string& name);

// Checks the sidecar of the inventory `bytes`. `algorithm` is the inventory's, empty when it names none;
// `entries` are those of its folder. Returns the sidecar's name, empty when there is none.
std::string checkSidecar(const base::Disk& disk, const base::Path& folder, const std::string& shownFolder,
                         const std::vector<base::DirectoryEntry>& entries, base::ByteView bytes,
                         const std::string& algorithm, Reporter& reporter);

}  // namespace ocfl::detail
