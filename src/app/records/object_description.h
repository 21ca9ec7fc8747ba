// Tells the type of an archived object.
#pragma once

#include "archive/store.h"
#include "json/value.h"

namespace app {

// The "type" of an object made by another program.
inline constexpr const char* kForeign = "foreign";

// … of one that we made and whose description cannot be read.
inline constexpr const char* kUndescribed = "undescribed";

// Its metadata/rekaman.json (docs/formats/case-record.md); of one that others made, or whose description
// cannot be read, its type alone. Corrupt when that file is missing or changed.
json::Value descriptionOf(const archive::Store& store, const archive::Inventory& inventory);

// "request", "contact", "register", "office", "retention", "readings", "tombstone", kForeign or kUndescribed.
std::string typeOf(const archive::Store& store, const archive::Inventory& inventory);

}  // namespace app
