// Checks a storage root: its own files, the folders between the objects, and every object (OCFL 1.1, 4).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/ordered_work.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/validate.h"

namespace ocfl::detail {

enum class Look { Object, Root, Neither };
// What a folder with these entries is, or is meant to be.
Look lookOf(const std::vector<base::DirectoryEntry>& entries);

// Walks through the root in the order of paths; `work` checks the objects. Counts objects, files and bytes.
void checkStorageRoot(const base::Disk& disk, const base::Path& root, OrderedWork& work, Tally& tally);

}  // namespace ocfl::detail
