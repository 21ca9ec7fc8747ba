// The storage root itself (OCFL 1.1, 4): made once, checked at each opening.
#pragma once

#include <functional>

#include "archive/damage.h"
#include "base/disk.h"

namespace archive {

// Makes a storage root at `root`, durably and atomically: after a crash it is whole or does not exist. The
// parent folder of `root` must exist; Conflict when `root` itself does. Copies from `seed` its files, those
// of its folder "schema" (directly into the root, where OCFL allows files but no folders: E087, E088) and its
// folder "extensions". Lists them all with their digests (archive/root_files.h). `seed` may be a storage root
// itself; Corrupt when its own files are damaged.
void makeStorageRoot(base::Disk& disk, const base::Path& root, const base::Path& seed);

// Corrupt when `root` is not declared as an OCFL 1.1 storage root.
void checkStorageRoot(const base::Disk& disk, const base::Path& root);

// Calls `visit` with every folder, relative to `root`, at a place where layout 0003 puts an object
// ("3c/c0/name"), in order of names and regardless of its content; calls `complain` for all other entries.
void forEachObjectFolder(const base::Disk& disk, const base::Path& root,
                         const std::function<void(const base::Path&)>& visit,
                         const std::function<void(const Damage&)>& complain);

}  // namespace archive
