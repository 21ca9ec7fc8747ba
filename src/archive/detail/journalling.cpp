#include "archive/detail/journalling.h"

#include "base/error.h"
#include "crypto/digest.h"

namespace archive::detail {
namespace {

constexpr std::uint64_t kLargestInventory = 64 << 20;

}  // namespace

std::string eventOf(const std::string& given, int version) {
  if (!given.empty()) return given;
  return version == 1 ? "ingestion" : "new version";
}

JournalEntry entryOf(const Store& store, const Named& named) {
  const Unsettled& version = named.version;
  const auto inventory = store.find(version.object);
  if (!inventory) throw base::Corrupt("The archive has no object " + version.object.text() + " any more.");
  const base::Path file =
      store.root() / version.object.folder() / versionName(version.version) / "inventory.json";
  const base::Bytes bytes = base::readFile(store.disk(), file, kLargestInventory);
  return {version.object, version.version, inventory->version(version.version).created,
          eventOf(named.event, version.version), crypto::digestHex(crypto::DigestAlgorithm::Sha512, bytes)};
}

}  // namespace archive::detail
