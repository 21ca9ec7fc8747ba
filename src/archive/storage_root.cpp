#include "archive/storage_root.h"

#include "base/error.h"

namespace archive {
namespace {

constexpr const char* kDeclaration = "0=ocfl_1.1";
constexpr const char* kDeclarationText = "ocfl_1.1\n";
constexpr const char* kObjectDeclaration = "0=ocfl_object_1.1";

void copyTree(base::Disk& disk, const base::Path& from, const base::Path& to) {
  disk.makeDirectory(to);
  for (const base::DirectoryEntry& entry : disk.list(from)) {
    if (entry.kind == base::FileKind::Directory) {
      copyTree(disk, from / entry.name, to / entry.name);
    } else {
      base::writeNewFile(disk, to / entry.name, base::readFile(disk, from / entry.name));
    }
  }
}

// Objects hold no objects, so the walk ends at each of them.
void visitFolder(const base::Disk& disk, const base::Path& folder,
                 const std::function<void(const base::Path&)>& visit) {
  if (base::exists(disk, folder / kObjectDeclaration)) return visit(folder);
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind == base::FileKind::Directory) visitFolder(disk, folder / entry.name, visit);
  }
}

}  // namespace

void makeStorageRoot(base::Disk& disk, const base::Path& root, const base::Path& seed) {
  copyTree(disk, seed, root);
  base::writeNewFile(disk, root / kDeclaration, kDeclarationText);
  disk.openFileSystem(root)->sync();
}

void checkStorageRoot(const base::Disk& disk, const base::Path& root) {
  const base::Path declaration = root / kDeclaration;
  if (!base::exists(disk, declaration) || base::readFile(disk, declaration, 64) != kDeclarationText) {
    throw base::Corrupt(root.string() + " is no OCFL 1.1 storage root: the file " + kDeclaration +
                        " is missing or wrong. Restore the archive, or name another home.");
  }
}

void forEachObjectFolder(const base::Disk& disk, const base::Path& root,
                         const std::function<void(const base::Path&)>& visit) {
  for (const base::DirectoryEntry& entry : disk.list(root)) {
    if (entry.kind == base::FileKind::Directory && entry.name != "extensions")
      visitFolder(disk, root / entry.name, visit);
  }
}

}  // namespace archive
