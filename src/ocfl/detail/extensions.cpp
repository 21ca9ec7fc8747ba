#include "ocfl/detail/extensions.h"

#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/tree.h"

namespace ocfl::detail {

void checkExtensions(const base::Disk& disk, const base::Path& root, ExtensionCodes codes,
                     Reporter& reporter) {
  constexpr const char* kFolder = "extensions";
  std::vector<base::DirectoryEntry> entries;
  try {
    entries = disk.list(root / kFolder);
  } catch (const base::Error& problem) {
    return reporter.report(codes.stranger, kFolder, base::messageOf(problem));
  }
  for (const base::DirectoryEntry& entry : entries) {
    const std::string path = joined(kFolder, entry.name);
    if (entry.kind == base::FileKind::Directory) {
      if (!isRegisteredExtension(entry.name))
        reporter.report(codes.unregistered, path, base::Message("ocfl.extension-unregistered", {}));
      listTree(disk, root, path, EmptyFolders::Allowed, codes.stranger, reporter);
    } else if (checkKind(disk, root, path, entry.kind, reporter)) {
      reporter.report(codes.stranger, path, base::Message("ocfl.file-among-extensions", {}));
    }
  }
}

}  // namespace ocfl::detail
