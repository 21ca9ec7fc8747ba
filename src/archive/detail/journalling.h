// Makes the journal entries of versions.
#pragma once

#include <optional>
#include <string>

#include "archive/detail/batch_files.h"
#include "archive/journal.h"
#include "archive/store.h"

namespace archive::detail {

// The event's name in the journal: `given`, or a default when that is empty.
std::string eventOf(const std::string& given, int version);

// For a version of the object in that folder. NotFound when the version's inventory is missing.
JournalEntry entryOf(const base::Disk& disk, const base::Path& object, const Inventory& inventory,
                     const Named& named);
// For a version in a batch file; nothing when it never appeared. Corrupt when its inventory cannot be read.
std::optional<JournalEntry> entryOf(const Store& store, const Named& named);

}  // namespace archive::detail
