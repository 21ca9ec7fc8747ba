// Preparing the whole next state of an object outside of the storage root.
#pragma once

#include <optional>
#include <vector>

#include "archive/inventory.h"
#include "archive/journal.h"
#include "archive/new_version.h"
#include "base/disk.h"

namespace archive::detail {

// A prepared object: its folder has the form that it will have in the root. Nothing of it is synced.
struct Prepared {
  base::Path container;  // a folder of staging
  base::Path object;     // the object's folder: in the container, or the container itself
  bool isNew = true;
  // Of a new object: where the container lies when it is moved into the root, below that; the topmost folder
  // that the root lacked. Empty when the container itself stands for the root.
  base::Path place;
  Receipt receipt;
  std::vector<JournalEntry> entries;  // of the versions that come with it, the newest last; one or more
};

// InvalidInput with everything that is wrong with the version. Throws, and removes what it had written, when
// a file cannot be read or the disk is not right.
Prepared prepare(base::Disk& disk, const base::Path& staging, const base::Path& root,
                 const NewVersion& version, const std::optional<Inventory>& before);

// The same for a first version that will take the place of a whole object.
Prepared prepareReplacement(base::Disk& disk, const base::Path& staging, const base::Path& root,
                            const NewVersion& version);

// Removes what is no longer needed of a work folder. Never fails: recovery removes what stays. Whether all of
// it is gone.
bool discard(base::Disk& disk, const base::Path& path);

}  // namespace archive::detail
