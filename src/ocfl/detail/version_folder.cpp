#include "ocfl/detail/version_folder.h"

#include <algorithm>

#include "base/error.h"
#include "ocfl/detail/digest_name.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/sidecar.h"
#include "ocfl/detail/tree.h"

namespace ocfl::detail {
namespace {

class VersionFolderLister {
 public:
  VersionFolderLister(const base::Disk& disk, const base::Path& root, const VersionName& name,
                      const Expected& expected, Reporter& reporter)
      : disk_(disk), root_(root), expected_(expected), reporter_(reporter) {
    folder_.name = name;
  }

  VersionFolder run() {
    try {
      folder_.entries = disk_.list(root_ / folder_.name.text);
    } catch (const base::Error& problem) {
      reporter_.report("E046", folder_.name.text, problem.what());
      folder_.strange.push_back(folder_.name.text);
      folder_.isInventoryStrange = true;
      return std::move(folder_);
    }
    for (const base::DirectoryEntry& entry : folder_.entries) {
      if (entry.name == "inventory.json") folder_.hasInventory = entry.kind == base::FileKind::Regular;
    }
    for (const base::DirectoryEntry& entry : folder_.entries) take(entry);
    if (!hasContentFolder_ && filesListedBelow(expected_.contentDirectory) > 0) reportMissing();
    return std::move(folder_);
  }

 private:
  std::string below(const std::string& name) const { return joined(folder_.name.text, name); }

  void take(const base::DirectoryEntry& entry) {
    const std::string path = below(entry.name);
    if (entry.kind == base::FileKind::Directory) {
      takeFolder(entry.name, path);
    } else if (!checkKind(disk_, root_, path, entry.kind, reporter_)) {
      folder_.strange.push_back(path);
      folder_.isInventoryStrange |= entry.name == "inventory.json";
      hasContentFolder_ |= entry.name == expected_.contentDirectory;
    } else {
      takeFile(entry.name, path);
    }
  }

  void takeFile(const std::string& name, const std::string& path) {
    if (name == "inventory.json" || (folder_.hasInventory && !sidecarAlgorithm(name).empty())) return;
    folder_.others.push_back(path);
    if (!folder_.hasInventory && lowerCase(name) == "inventory.json")
      return reporter_.report("E034", path, base::Message("ocfl.inventory-misnamed", {}));
    reporter_.report("E015", path, base::Message("ocfl.stray-file-in-version", {}));
  }

  void takeFolder(const std::string& name, const std::string& path) {
    if (name == expected_.contentDirectory) {
      hasContentFolder_ = true;
      Tree tree = listTree(disk_, root_, path, EmptyFolders::Forbidden, "E092", reporter_);
      if (tree.isEmpty && filesListedBelow(name) == 0)
        reporter_.report("W003", path, base::Message("ocfl.content-folder-empty", {}));
      folder_.content = std::move(tree.files);
      append(folder_.strange, tree.strange);
    } else if (filesListedBelow(name) > 0) {
      const Tree tree = listTree(disk_, root_, path, EmptyFolders::Allowed, "E092", reporter_);
      append(folder_.others, tree.files);
      append(folder_.strange, tree.strange);
    } else {
      reporter_.report("W002", path, base::Message("ocfl.folder-beside-content", {}));
    }
  }

  static void append(std::vector<std::string>& to, const std::vector<std::string>& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  std::size_t filesListedBelow(const std::string& name) const {
    const auto at = [&](const std::string& end) {
      return std::lower_bound(expected_.paths.begin(), expected_.paths.end(), below(name) + end);
    };
    return static_cast<std::size_t>(at("0") - at("/"));  // "0" follows "/"
  }

  void reportMissing() {
    folder_.isContentMissing = true;
    const std::size_t count = filesListedBelow(expected_.contentDirectory);
    reporter_.report("E016", below(expected_.contentDirectory),
                     base::Message("ocfl.content-folder-missing", {{"count", count}}));
  }

  const base::Disk& disk_;
  const base::Path& root_;
  const Expected& expected_;
  Reporter& reporter_;
  VersionFolder folder_;
  bool hasContentFolder_ = false;
};

}  // namespace

VersionFolder listVersionFolder(const base::Disk& disk, const base::Path& root, const VersionName& name,
                                const Expected& expected, Reporter& reporter) {
  return VersionFolderLister(disk, root, name, expected, reporter).run();
}

}  // namespace ocfl::detail
