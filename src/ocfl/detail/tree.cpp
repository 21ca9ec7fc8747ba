#include "ocfl/detail/tree.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/detail/path_rules.h"

namespace ocfl::detail {
namespace {

class TreeLister {
 public:
  TreeLister(const base::Disk& disk, const base::Path& root, EmptyFolders emptyFolders,
             const char* codeOfUnreadable, Reporter& reporter)
      : disk_(disk), root_(root), emptyFolders_(emptyFolders), code_(codeOfUnreadable), reporter_(reporter) {}

  Tree run(const std::string& folder) {
    // Folders still to be listed. A list instead of recursion: their depth is not under our control.
    std::vector<std::string> open = {folder};
    while (!open.empty()) {
      const std::string next = std::move(open.back());
      open.pop_back();
      const auto entries = entriesOf(next);
      if (!entries) continue;
      if (entries->empty()) foundEmpty(next, next == folder);
      for (const base::DirectoryEntry& entry : *entries) take(joined(next, entry.name), entry.kind, open);
    }
    std::sort(tree_.files.begin(), tree_.files.end());
    std::sort(tree_.strange.begin(), tree_.strange.end());
    return std::move(tree_);
  }

 private:
  std::optional<std::vector<base::DirectoryEntry>> entriesOf(const std::string& folder) {
    try {
      return disk_.list(root_ / folder);
    } catch (const base::Error& problem) {
      reporter_.report(code_, folder,
                       base::Message("ocfl.folder-unlistable", {{"why", base::messageOf(problem)}}));
      tree_.strange.push_back(folder);
      return std::nullopt;
    }
  }

  void foundEmpty(const std::string& folder, bool isTop) {
    if (isTop) {
      tree_.isEmpty = true;
    } else if (emptyFolders_ == EmptyFolders::Forbidden) {
      reporter_.report("E024", folder, base::Message("ocfl.empty-folder-in-content", {}));
    }
  }

  void take(const std::string& path, base::FileKind kind, std::vector<std::string>& open) {
    if (kind == base::FileKind::Directory) {
      open.push_back(path);
    } else {
      (checkKind(disk_, root_, path, kind, reporter_) ? tree_.files : tree_.strange).push_back(path);
    }
  }

  const base::Disk& disk_;
  const base::Path& root_;
  EmptyFolders emptyFolders_;
  const char* code_;
  Reporter& reporter_;
  Tree tree_;
};

}  // namespace

Tree listTree(const base::Disk& disk, const base::Path& root, const std::string& folder,
              EmptyFolders emptyFolders, const char* codeOfUnreadable, Reporter& reporter) {
  return TreeLister(disk, root, emptyFolders, codeOfUnreadable, reporter).run(folder);
}

bool checkKind(const base::Disk& disk, const base::Path& root, const std::string& path, base::FileKind kind,
               Reporter& reporter) {
  if (kind == base::FileKind::Link) {
    reporter.report("E090", path, base::Message("ocfl.symbolic-link", {}));
    return false;
  }
  if (kind != base::FileKind::Regular) {
    reporter.report("E089", path, base::Message("ocfl.device", {}));
    return false;
  }
  try {
    const auto status = disk.status(root / path);
    if (status && status->names > 1)
      reporter.report("E090", path, base::Message("ocfl.hard-links", {{"count", status->names}}));
  } catch (const base::Error&) {
    // The reader of the file will report it.
  }
  return true;
}

}  // namespace ocfl::detail
