// The storage root itself (OCFL 1.1, 4): made once, checked when it is opened.
#pragma once

#include <functional>

#include "base/disk.h"

namespace archive {

// Makes a storage root at `root`, which must not exist, durably: the declaration, and copies of the files and
// of the extensions folder of `seed` (layout configuration, schemas, a text for strangers).
void makeStorageRoot(base::Disk& disk, const base::Path& root, const base::Path& seed);

// Corrupt when `root` is not declared as OCFL 1.1 storage root.
void checkStorageRoot(const base::Disk& disk, const base::Path& root);

// Calls `visit` for every folder of the hierarchy that is declared as an object, in the order of the names.
void forEachObjectFolder(const base::Disk& disk, const base::Path& root,
                         const std::function<void(const base::Path&)>& visit);

}  // namespace archive
