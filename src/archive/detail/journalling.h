// What a version's journal entry says.
#pragma once

#include <optional>
#include <string>

#include "archive/detail/batch_files.h"
#include "archive/journal.h"
#include "archive/store.h"

namespace archive::detail {

// What a version is called in the journal when nobody gave it a name.
std::string eventOf(const std::string& given, int version);

// Of a version of the object in that folder. NotFound when that version's inventory is missing.
JournalEntry entryOf(const base::Disk& disk, const base::Path& object, const Inventory& inventory,
                     const Named& named);
// Of a version for which a batch file has the rest; nothing when it never appeared. Corrupt when its
// inventory cannot be read.
std::optional<JournalEntry> entryOf(const Store& store, const Named& named);

}  // namespace archive::detail
