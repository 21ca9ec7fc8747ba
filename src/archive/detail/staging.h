// Preparing the whole next state of an object outside of the storage root.
#pragma once

#include <optional>

#include "archive/inventory.h"
#include "archive/new_version.h"
#include "base/disk.h"

namespace archive::detail {

// A prepared object: its folder has the form that it will have in the root. Nothing of it is synced.
struct Prepared {
  base::Path container;  // a folder of staging that holds the object's path below the root
  base::Path object;     // the object's folder in it
  Receipt receipt;
};

// Throws, and removes what it had written, when the version or the disk is not right.
Prepared prepare(base::Disk& disk, const base::Path& staging, const base::Path& root,
                 const NewVersion& version, const std::optional<Inventory>& before);

// InvalidInput with every wrong or twin path of the version.
void checkLogicalPaths(const NewVersion& version);

}  // namespace archive::detail
