// The file that states an inventory's digest (OCFL 1.1, 3.6).
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/inventory.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

// "inventory.json.sha512" of ".sha512"; empty when the name has no such form.
std::string sidecarAlgorithm(const std::string& name);

// Checks the sidecar of the inventory `bytes`, whose algorithm is `algorithm` (empty when it names none),
// among the `entries` of its folder; returns the name of the one that was taken for it, empty when there is
// none.
std::string checkSidecar(const base::Disk& disk, const base::Path& folder, const std::string& shownFolder,
                         const std::vector<base::DirectoryEntry>& entries, base::ByteView bytes,
                         const std::string& algorithm, Reporter& reporter);

}  // namespace ocfl::detail
