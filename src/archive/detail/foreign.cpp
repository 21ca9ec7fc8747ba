#include "archive/detail/foreign.h"

#include <algorithm>

#include "archive/description.h"
#include "archive/detail/limits.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "base/sentences.h"

namespace archive::detail {
namespace {

constexpr std::size_t kMostTold = 20;

[[noreturn]] void refuse(const base::Path& object, const base::Message& why) {
  throw base::InvalidInput(
      base::Message("archive.not-importable", {{"object", object.string()}, {"why", why}}));
}

base::Message described(const std::vector<Damage>& damages, const base::Path& folder) {
  std::vector<base::Message> lines;
  for (std::size_t i = 0; i < damages.size() && i < kMostTold; ++i)
    lines.push_back(base::Message("archive.damage",
                                  {{"code", damages[i].code},
                                   {"path", base::Path(damages[i].path).lexically_relative(folder).string()},
                                   {"message", damages[i].message}}));
  if (damages.size() > kMostTold)
    lines.push_back(base::Message("list.more", {{"count", damages.size() - kMostTold}}));
  return base::inLines(lines);
}

bool hasOwnNames(const Inventory& inventory) {
  return std::any_of(inventory.versions.begin(), inventory.versions.end(), [](const VersionRecord& version) {
    return version.state.count(kDescriptionPath) != 0 || version.state.count(kTombstonePath) != 0;
  });
}

}  // namespace

Inventory foreignInventory(const base::Disk& disk, const base::Path& object) {
  const base::Path path = object / "inventory.json";
  try {
    return inventoryFromBytes(base::readFile(disk, path, kLargestInventory), path.string());
  } catch (const base::Corrupt& problem) {
    refuse(object, problem.message());
  } catch (const base::NotFound&) {
    refuse(object, base::Message("archive.import-no-inventory", {}));
  }
}

void demandForeignId(const base::Path& object, const ObjectId& id) {
  constexpr std::string_view kPrefix = "urn:uuid:";
  constexpr std::size_t kVersion = kPrefix.size() + 14;
  const std::string& text = id.text();
  if (text.rfind(kPrefix, 0) == 0 && text.size() > kVersion && text[kVersion] == '8')
    refuse(object, base::Message("archive.import-own-id", {}));
}

void demandKeepable(const base::Disk& disk, const base::Path& object, const base::Path& copy,
                    const base::Path& folder, const Verification& verification) {
  if (!verification.damages.empty())
    throw base::InvalidInput(
        base::Message("archive.import-damaged",
                      {{"object", object.string()}, {"damages", described(verification.damages, folder)}}));
  if (hasOwnNames(foreignInventory(disk, copy)))
    refuse(object, base::Message("archive.import-own-names", {}));
}

void demandOurForm(const Inventory& inventory) {
  const bool hasUsers =
      std::all_of(inventory.versions.begin(), inventory.versions.end(),
                  [](const VersionRecord& version) { return !version.userAddress.empty(); });
  if (inventory.standard == "1.1" && inventory.contentDirectory == "content" && hasUsers) return;
  throw base::Conflict(base::Message("archive.imported-stays", {{"object", inventory.id.text()}}));
}

}  // namespace archive::detail
