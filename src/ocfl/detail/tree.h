// What lies in a folder, all the way down, links unfollowed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

using Entries = std::vector<base::DirectoryEntry>;

inline bool isFolder(const base::DirectoryEntry& entry) {
  return entry.kind == base::FileKind::Directory;
}

struct Tree {
  std::vector<std::string> files;    // regular ones
  std::vector<std::string> strange;  // links, devices and the like, folders that cannot be listed
  bool isEmpty = false;              // nothing at all lies in it
};

enum class EmptyFolders { Allowed, Forbidden };  // E024

// Lists `folder` below `root`; paths are below `root` and sorted. Reports what the standard wants nowhere:
// links (E090), what is neither file nor folder (E089), and folders that cannot be listed
// (`codeOfUnreadable`).
Tree listTree(const base::Disk& disk, const base::Path& root, const std::string& folder,
              EmptyFolders emptyFolders, const char* codeOfUnreadable, Reporter& reporter);

// Reports a link or what is neither file nor folder, and a second name of a file (hard link). Whether it is a
// regular file; folders are not asked about.
bool checkKind(const base::Disk& disk, const base::Path& root, const std::string& path, base::FileKind kind,
               Reporter& reporter);

}  // namespace ocfl::detail
