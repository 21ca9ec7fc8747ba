// Whether a path can be a database file.
#pragma once

#include "base/disk.h"

namespace storage::detail {

// Passes when `file` is a regular file that this process may write, or does not exist in a folder where it
// may be made. InvalidSetup or Denied otherwise, with what would be right: SQLite's own answer to all of them
// is "unable to open database file".
void requireDatabaseFile(const base::Path& file);

}  // namespace storage::detail
