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
  base::Path container;  // a folder of staging: of a new object, it holds the object's path below the root
  base::Path object;     // the object's folder: in the container, or the container itself
  bool isNew = true;
  Receipt receipt;
  std::vector<JournalEntry> entries;  // of the versions that come with it, the newest last; one or more
};

// InvalidInput with everything that is wrong with the version. Throws, and removes what it had written, when
// a file cannot be read or the disk is not right.
Prepared prepare(base::Disk& disk, const base::Path& staging, const base::Path& root,
                 const NewVersion& version, const std::optional<Inventory>& before);

// The same for a first version that will take the place of a whole object. The folder lies in the container
// as it will lie below the root, since the id says the folder's name.
Prepared prepareReplacement(base::Disk& disk, const base::Path& staging, const base::Path& root,
                            const NewVersion& version);

// Removes what is no longer needed of a work folder. Never fails: recovery removes what stays. Whether all of
// it is gone.
bool discard(base::Disk& disk, const base::Path& path);

}  // namespace archive::detail
