// Prepares the complete next state of an object outside the storage root.
#pragma once

#include <optional>
#include <vector>

#include "archive/inventory.h"
#include "archive/journal.h"
#include "archive/new_version.h"
#include "base/disk.h"

namespace archive::detail {

// A prepared object. Its folder has the final form; nothing is synced yet.
struct Prepared {
  base::Path container;  // a folder in staging
  base::Path object;     // the object's folder: in the container, or the container itself
  bool isNew = true;
  // For a new object: the path below the root to which the container is moved, which is the topmost folder
  // that the root lacked. Empty when the container stands for the root itself.
  base::Path place;
  Receipt receipt;
  std::vector<JournalEntry> entries;  // of its new versions, newest last; at least one
};

// InvalidInput with every problem of the version. When a file cannot be read or the disk fails, it removes
// what it has written and throws.
Prepared prepare(base::Disk& disk, const base::Path& staging, const base::Path& root,
                 const NewVersion& version, const std::optional<Inventory>& before);

// The same for a first version that will replace a whole object.
Prepared prepareReplacement(base::Disk& disk, const base::Path& staging, const base::Path& root,
                            const NewVersion& version);

// Removes a work folder that is no longer needed. Returns whether all of it is gone. Never fails: recovery
// removes the remains.
bool discard(base::Disk& disk, const base::Path& path);

}  // namespace archive::detail
