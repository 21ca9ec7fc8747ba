// What of an archived object's records cannot be used, told to whoever verifies the archive.
#pragma once

#include "app/home/workplace.h"
#include "archive/inventory.h"
#include "base/error.h"

namespace app {

// A problem for each record of the object that cannot be read, or tells of an event that could not happen;
// its place is the object's id, "#" and the version, or a path. Corrupt when a file of it is missing or
// changed.
base::Problems damagedRecords(const Workplace& workplace, const archive::Inventory& inventory);

// The same of all cases, as the database has it, for a look at any time.
base::Problems damagedEvents(const Workplace& workplace);

}  // namespace app
