#include "archive/detail/foreign.h"

#include <algorithm>

#include "archive/description.h"
#include "archive/detail/limits.h"
#include "archive/tombstone.h"
#include "base/error.h"

namespace archive::detail {
namespace {

constexpr std::size_t kMostTold = 20;

[[noreturn]] void refuse(const base::Path& object, const std::string& why) {
  throw base::InvalidInput(object.string() + " cannot be imported, and nothing was imported:" + why);
}

std::string described(const std::vector<Damage>& damages, const base::Path& folder) {
  std::string text;
  for (std::size_t i = 0; i < damages.size() && i < kMostTold; ++i)
    text += "\n" + damages[i].code + " " + base::Path(damages[i].path).lexically_relative(folder).string() +
            ": " + damages[i].message;
  if (damages.size() > kMostTold) text += "\nand " + std::to_string(damages.size() - kMostTold) + " more";
  return text;
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
    refuse(object, std::string(" ") + problem.what());
  } catch (const base::NotFound&) {
    refuse(object, " its inventory.json is missing.");
  }
}

void demandForeignId(const base::Path& object, const ObjectId& id) {
  constexpr std::string_view kPrefix = "urn:uuid:";
  constexpr std::size_t kVersion = kPrefix.size() + 14;
  const std::string& text = id.text();
  if (text.rfind(kPrefix, 0) == 0 && text.size() > kVersion && text[kVersion] == '8')
    refuse(object,
           " its id is a UUID of version 8, as Berkas gives them to registers of numbers and to the office.");
}

void demandKeepable(const base::Disk& disk, const base::Path& object, const base::Path& copy,
                    const base::Path& folder, const Verification& verification) {
  if (!verification.damages.empty()) refuse(object, described(verification.damages, folder));
  if (hasOwnNames(foreignInventory(disk, copy)))
    refuse(object,
           " it has a metadata/rekaman.json or tombstone.json, as Berkas writes them; an object of another "
           "Berkas comes with `berkas restore`.");
}

void demandOurForm(const Inventory& inventory) {
  const bool hasUsers =
      std::all_of(inventory.versions.begin(), inventory.versions.end(),
                  [](const VersionRecord& version) { return !version.userAddress.empty(); });
  if (inventory.standard == "1.1" && inventory.contentDirectory == "content" && hasUsers) return;
  throw base::Conflict("The archived object " + inventory.id.text() +
                       " was imported; it is kept as others made it, and gets no further version.");
}

}  // namespace archive::detail
