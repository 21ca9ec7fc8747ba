// Destroyed objects in the database.
#pragma once

#include <string_view>

#include "app/home/workplace.h"
#include "app/records/tombstone.h"
#include "archive/store.h"

namespace app {

// From a tombstone's object.
Tombstone readTombstone(const archive::Store& store, const archive::Inventory& inventory);

// Updates the database for a destroyed object, live, at rebuild and in recovery.
void project(Transaction& transaction, const Tombstone& tombstone);

// NotFound, with the decision by which the request was destroyed. Returns when the database has no tombstone
// of that name.
void throwIfDestroyed(const Workplace& workplace, std::string_view caseName);

}  // namespace app
