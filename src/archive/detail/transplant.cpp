#include "archive/detail/transplant.h"

#include "archive/detail/journalling.h"
#include "archive/detail/limits.h"
#include "base/error.h"
#include "base/random.h"

namespace archive::detail {
namespace {

void copyTree(base::Disk& disk, const base::Path& from, const base::Path& to) {
  disk.makeDirectory(to);
  for (const base::DirectoryEntry& entry : disk.list(from)) {
    const base::Path path = from / entry.name;
    if (entry.kind == base::FileKind::Directory) {
      copyTree(disk, path, to / entry.name);
    } else if (entry.kind == base::FileKind::Regular) {
      base::copyFile(disk, path, to / entry.name);
    } else {
      throw base::Corrupt(base::Message("archive.not-copied", {{"path", path.string()}}));
    }
  }
}

void makeFolders(base::Disk& disk, const base::Path& top, const base::Path& below) {
  base::Path folder = top;
  for (const base::Path& name : below) {
    folder /= name;
    disk.makeDirectory(folder);
  }
}

void describe(const base::Disk& disk, const Graft& graft, Prepared& prepared) {
  const base::Path path = prepared.object / "inventory.json";
  const base::Bytes bytes = base::readFile(disk, path, kLargestInventory);
  const Inventory inventory = inventoryFromBytes(bytes, path.string());
  for (int version = graft.importedAt ? 1 : inventory.head(); version <= inventory.head(); ++version)
    prepared.entries.push_back(
        entryOf(disk, prepared.object, inventory, {{inventory.id, version}, graft.event, graft.importedAt}));
  prepared.receipt = {inventory.id, inventory.head(), prepared.entries.back().inventorySha512, {}, {}};
}

Transplant copied(base::Disk& disk, const Graft& graft, const base::Path& container) {
  const base::Path object = container / graft.folder;
  makeFolders(disk, container, graft.folder.parent_path());
  copyTree(disk, graft.object, object);
  Transplant result{{container, object, graft.isNew, {}, {ObjectId::of("urn:none"), 0, {}, {}, {}}, {}},
                    verifyObject(disk, container, object)};
  if (result.copy.damages.empty()) describe(disk, graft, result.prepared);
  return result;
}

}  // namespace

Transplant transplant(base::Disk& disk, const Graft& graft, const base::Path& to) {
  const base::Path container = to / base::randomToken(100);
  disk.makeDirectory(container);
  try {
    return copied(disk, graft, container);
  } catch (...) {
    discard(disk, container);
    throw;
  }
}

}  // namespace archive::detail
