// The storage root itself (OCFL 1.1, 4): made once, checked when it is opened.
#pragma once

#include <functional>

#include "archive/damage.h"
#include "base/disk.h"

namespace archive {

// Makes a storage root at `root`, whose parent folder exists, durably and at once: after a crash it is whole
// or not there. Conflict when `root` exists. Copied from `seed` are its files and those of its folder
// "schema", all of them straight into the root, where OCFL allows files but no folders (E087, E088), and its
// folder "extensions"; it may be a storage root itself, then Corrupt when its own files are damaged. All of
// them are listed with their digests (archive/root_files.h).
void makeStorageRoot(base::Disk& disk, const base::Path& root, const base::Path& seed);

// Corrupt when `root` is not declared as OCFL 1.1 storage root.
void checkStorageRoot(const base::Disk& disk, const base::Path& root);

// Calls `visit` with every folder, below `root`, that lies where layout 0003 puts an object ("3c/c0/name"),
// in the order of the names, whatever is in it; `complain` with whatever else lies there.
void forEachObjectFolder(const base::Disk& disk, const base::Path& root,
                         const std::function<void(const base::Path&)>& visit,
                         const std::function<void(const Damage&)>& complain);

}  // namespace archive
