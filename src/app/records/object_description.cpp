#include "app/records/object_description.h"

#include "archive/description.h"
#include "json/text.h"

namespace app {

json::Value descriptionOf(const archive::Store& store, const archive::Inventory& inventory) {
  if (inventory.version(1).state.count(archive::kDescriptionPath) == 0)
    return json::Object{{"type", kForeign}};
  return json::read(store.read(inventory, 1, archive::kDescriptionPath), "rekaman.json");
}

std::string typeOf(const archive::Store& store, const archive::Inventory& inventory) {
  return descriptionOf(store, inventory).stringAt("type");
}

}  // namespace app
