// Tells the type of an archived object.
#pragma once

#include "archive/store.h"
#include "json/value.h"

namespace app {

// The "type" of an object made by another program.
inline constexpr const char* kForeign = "foreign";

// Its metadata/rekaman.json (docs/formats/case-record.md); for a foreign object, only its type. Corrupt when
// it is damaged.
json::Value descriptionOf(const archive::Store& store, const archive::Inventory& inventory);

// "request", "contact", "register", "office", "retention", "readings", "tombstone" or kForeign.
std::string typeOf(const archive::Store& store, const archive::Inventory& inventory);

}  // namespace app
