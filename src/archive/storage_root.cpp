#include "archive/storage_root.h"

#include "archive/object_id.h"
#include "archive/root_files.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"

namespace archive {
namespace {

constexpr const char* kDeclaration = "0=ocfl_1.1";
constexpr const char* kDeclarationText = "ocfl_1.1\n";

void copyTree(base::Disk& disk, const base::Path& from, const base::Path& to) {
  disk.makeDirectory(to);
  for (const base::DirectoryEntry& entry : disk.list(from)) {
    if (entry.kind == base::FileKind::Directory) {
      copyTree(disk, from / entry.name, to / entry.name);
    } else {
      base::copyFile(disk, from / entry.name, to / entry.name);
    }
  }
}

void copyFiles(base::Disk& disk, const base::Path& from, const base::Path& to) {
  for (const base::DirectoryEntry& entry : disk.list(from)) {
    if (entry.kind == base::FileKind::Regular && entry.name != kRootSums)
      base::copyFile(disk, from / entry.name, to / entry.name);
  }
}

// A storage root that serves as seed must be intact, or damaged files would be listed as right.
void requireWhole(const base::Disk& disk, const base::Path& seed) {
  if (!base::exists(disk, seed / kRootSums)) return;
  const Verification found = verifyRootFiles(disk, seed);
  if (found.damages.empty()) return;
  const Damage& first = found.damages.front();
  throw base::Corrupt(base::Message("archive.seed-damaged",
                                    {{"path", (seed / first.path).string()}, {"what", first.message}}));
}

void fill(base::Disk& disk, const base::Path& root, const base::Path& seed) {
  disk.makeDirectory(root);
  copyFiles(disk, seed, root);
  if (base::exists(disk, seed / "schema")) copyFiles(disk, seed / "schema", root);
  if (base::exists(disk, seed / "extensions")) copyTree(disk, seed / "extensions", root / "extensions");
  if (!base::exists(disk, root / kDeclaration))
    base::writeNewFile(disk, root / kDeclaration, kDeclarationText);
  base::writeNewFile(disk, root / kRootSums, rootSumsOf(disk, root));
}

// The two levels of folders above the objects.
class Walk {
 public:
  Walk(const base::Disk& disk, const base::Path& root, const std::function<void(const base::Path&)>& visit,
       const std::function<void(const Damage&)>& complain)
      : disk_(disk), root_(root), visit_(visit), complain_(complain) {}

  void throughRoot() {
    for (const base::DirectoryEntry& entry : disk_.list(root_)) {
      if (entry.kind == base::FileKind::Directory && entry.name != "extensions") {
        if (isTuple(entry.name)) {
          throughTuple(entry.name, 1);
        } else {
          complain_({"E088", entry.name, base::Message("archive.strange-folder", {})});
        }
      }
    }
  }

 private:
  static bool isTuple(const std::string& name) {
    return name.size() == ObjectId::kTupleSize &&
           name.find_first_not_of("0123456789abcdef") == std::string::npos;
  }

  void throughTuple(const base::Path& folder, int depth) {
    std::vector<base::DirectoryEntry> entries;
    try {
      entries = disk_.list(root_ / folder);
    } catch (const base::Error& problem) {
      return complain_({"E085", folder.string(), base::messageOf(problem)});
    }
    if (entries.empty()) complain_({"E073", folder.string(), base::Message("archive.empty-folder", {})});
    for (const base::DirectoryEntry& entry : entries) throughEntry(folder / entry.name, entry, depth);
  }

  void throughEntry(const base::Path& path, const base::DirectoryEntry& entry, int depth) {
    if (entry.kind != base::FileKind::Directory) {
      complain_({"E084", path.string(), base::Message("archive.file-outside", {})});
    } else if (depth == ObjectId::kTuples) {
      visit_(path);
    } else if (isTuple(entry.name)) {
      throughTuple(path, depth + 1);
    } else {
      complain_({"E085", path.string(), base::Message("archive.strange-folder", {})});
    }
  }

  const base::Disk& disk_;
  const base::Path& root_;
  const std::function<void(const base::Path&)>& visit_;
  const std::function<void(const Damage&)>& complain_;
};

}  // namespace

void makeStorageRoot(base::Disk& disk, const base::Path& root, const base::Path& seed) {
  if (base::exists(disk, root)) {
    throw base::Conflict(base::Message("archive.root-exists", {{"root", root.string()}}));
  }
  requireWhole(disk, seed);
  const base::Path fresh =
      root.parent_path() / (root.filename().string() + "." + base::randomToken(40) + ".new");
  const auto fileSystem = disk.openFileSystem(root.parent_path());
  try {
    fill(disk, fresh, seed);
    fileSystem->sync();
    disk.renameNew(fresh, root);
  } catch (const base::Error&) {
    base::removeAll(disk, fresh);
    throw;
  }
  disk.syncDirectory(root.parent_path());
}

void checkStorageRoot(const base::Disk& disk, const base::Path& root) {
  const base::Path declaration = root / kDeclaration;
  if (!base::exists(disk, declaration) || base::readFile(disk, declaration, 64) != kDeclarationText) {
    throw base::Corrupt(
        base::Message("archive.no-root", {{"root", root.string()}, {"declaration", kDeclaration}}));
  }
}

void forEachObjectFolder(const base::Disk& disk, const base::Path& root,
                         const std::function<void(const base::Path&)>& visit,
                         const std::function<void(const Damage&)>& complain) {
  Walk(disk, root, visit, complain).throughRoot();
}

}  // namespace archive
