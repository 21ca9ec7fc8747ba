// Whether a path can be a database file.
#pragma once

#include <string>

#include "base/disk.h"

namespace storage::detail {

// Passes when `file` is a regular file that this process may write, or does not exist in a folder where it
// may be made; then it is made, empty, for its owner alone, and SQLite gives its other files the same mode.
// InvalidSetup, Denied or Unavailable (a full disk) otherwise, with what would be right: SQLite's own answer
// to all of them is "unable to open database file".
void requireDatabaseFile(const base::Path& file);

// What SQLite opens for reading a file that nobody can write to: an address (sqlite.org/uri.html) that says
// so. NotFound when it is not there, Denied when this user may not read it. Where a process that died has
// left a write-ahead log, that is read too; Unavailable when SQLite's index of it (-shm) is gone, which it
// cannot make anew on such a disk.
std::string frozenAddress(const base::Path& file);

}  // namespace storage::detail
