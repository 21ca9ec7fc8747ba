// Lists the content of a folder recursively, without following links.
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
  std::vector<std::string> files;    // regular files
  std::vector<std::string> strange;  // links, devices and the like; folders that cannot be listed
  bool isEmpty = false;              // the folder is empty
};

enum class EmptyFolders { Allowed, Forbidden };  // E024

// Lists `folder` below `root`; paths are relative to `root` and sorted. Reports what the standard forbids
// everywhere: links (E090) and other entries that are neither file nor folder (E089); and folders that cannot
// be listed (`codeOfUnreadable`).
Tree listTree(const base::Disk& disk, const base::Path& root, const std::string& folder,
              EmptyFolders emptyFolders, const char* codeOfUnreadable, Reporter& reporter);

// Reports a link, an entry that is neither file nor folder, and a file with a second name (hard link).
// Returns whether it is a regular file. Not for folders.
bool checkKind(const base::Disk& disk, const base::Path& root, const std::string& path, base::FileKind kind,
               Reporter& reporter);

}  // namespace ocfl::detail
