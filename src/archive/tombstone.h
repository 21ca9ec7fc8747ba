// What stands in the place of an object that was destroyed: an object of the same id whose only version has a
// tombstone.json and nothing of what was there (OCFL implementation notes, 3.3: purging). What a tombstone
// says is the application's (docs/formats/retention.md); that there is one, the archive knows.
#pragma once

#include "archive/inventory.h"

namespace archive {

inline constexpr const char* kTombstonePath = "tombstone.json";

// Whether the object was destroyed. A tombstone gets no further version.
bool isTombstone(const Inventory& inventory);

}  // namespace archive
