// Objects made by other programs: which of them this storage root accepts, and why not.
#pragma once

#include "archive/inventory.h"
#include "archive/verify.h"
#include "base/disk.h"

namespace archive::detail {

// The newest inventory of an object in any folder. InvalidInput when it has none that this archive accepts.
Inventory foreignInventory(const base::Disk& disk, const base::Path& object);

// InvalidInput when Berkas might use this id for an object of its own: it makes ids from names as UUIDs of
// version 8 (RFC 9562, 5.8).
void demandForeignId(const base::Path& object, const ObjectId& id);

// `copy` is the copy of `object`, in `folder` below the verified folder. InvalidInput with every damage,
// under its path in the object, or when the object could be mistaken for one of Berkas itself.
void demandKeepable(const base::Disk& disk, const base::Path& object, const base::Path& copy,
                    const base::Path& folder, const Verification& verification);

// Conflict when a further version, whose inventory has our form, would lose data of another program.
void demandOurForm(const Inventory& inventory);

}  // namespace archive::detail
