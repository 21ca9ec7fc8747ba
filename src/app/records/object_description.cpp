#include "app/records/object_description.h"

#include "app/records/stored_json.h"
#include "archive/description.h"
#include "base/error.h"

namespace app {

json::Value descriptionOf(const archive::Store& store, const archive::Inventory& inventory) {
  if (inventory.version(1).state.count(archive::kDescriptionPath) == 0)
    return json::Object{{"type", kForeign}};
  const base::Bytes bytes = store.read(inventory, 1, archive::kDescriptionPath);
  try {
    json::Value description = storedJson(bytes, "rekaman.json");
    description.stringAt("type");
    return description;
  } catch (const base::Corrupt&) {
    return json::Object{{"type", kUndescribed}};
  }
}

std::string typeOf(const archive::Store& store, const archive::Inventory& inventory) {
  return descriptionOf(store, inventory).stringAt("type");
}

}  // namespace app
