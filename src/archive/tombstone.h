// Tombstones, which replace destroyed objects: an object of the same id whose only version has a
// tombstone.json and nothing of the former content (OCFL implementation notes, 3.3: purging). The archive
// recognises tombstones; the application defines their content (docs/formats/retention.md).
#pragma once

#include "archive/inventory.h"

namespace archive {

inline constexpr const char* kTombstonePath = "tombstone.json";

// Whether the object was destroyed. A tombstone gets no further version.
bool isTombstone(const Inventory& inventory);

}  // namespace archive
