#include "archive/detail/journalling.h"

#include "archive/detail/limits.h"
#include "base/error.h"
#include "crypto/digest.h"

namespace archive::detail {

std::string eventOf(const std::string& given, int version) {
  if (!given.empty()) return given;
  return version == 1 ? "ingestion" : "new version";
}

JournalEntry entryOf(const base::Disk& disk, const base::Path& object, const Inventory& inventory,
                     const Named& named) {
  const Unsettled& version = named.version;
  const base::Path file = object / versionName(version.version) / "inventory.json";
  const base::Bytes bytes = base::readFile(disk, file, kLargestInventory);
  return {version.object, version.version, named.time.value_or(inventory.version(version.version).created),
          eventOf(named.event, version.version), crypto::digestHex(crypto::DigestAlgorithm::Sha512, bytes)};
}

std::optional<JournalEntry> entryOf(const Store& store, const Named& named) {
  const ObjectId& id = named.version.object;
  const auto inventory = store.find(id);
  if (!inventory || inventory->head() < named.version.version) return std::nullopt;
  return entryOf(store.disk(), store.root() / id.folder(), *inventory, named);
}

}  // namespace archive::detail
