// Objects that others made: which are taken into this storage root, and what is said of those that are not.
#pragma once

#include "archive/inventory.h"
#include "archive/verify.h"
#include "base/disk.h"

namespace archive::detail {

// By its newest inventory, for an object in any folder. InvalidInput when it has none that is kept here.
Inventory foreignInventory(const base::Disk& disk, const base::Path& object);

// InvalidInput when Berkas might look for an object of its own under that id: those that it makes from names
// are UUIDs of version 8 (RFC 9562, 5.8).
void demandForeignId(const base::Path& object, const ObjectId& id);

// Of a copy of `object` that lies in `folder` below the folder that was verified. InvalidInput, with each
// damage under its path in the object, when there is any, or when it would pass for an object of Berkas
// itself.
void demandKeepable(const base::Disk& disk, const base::Path& object, const base::Path& copy,
                    const base::Path& folder, const Verification& verification);

// Conflict when a further version, with its inventory in our form, would lose what others wrote.
void demandOurForm(const Inventory& inventory);

}  // namespace archive::detail
