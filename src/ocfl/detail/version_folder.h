// The folder of a version (OCFL 1.1, 3.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/detail/version_name.h"

namespace ocfl::detail {

// Paths are relative to the object.
struct VersionFolder {
  VersionName name;
  std::vector<base::DirectoryEntry> entries;
  bool hasInventory = false;
  bool isInventoryStrange = false;   // an entry of that name is not a file
  bool isContentMissing = false;     // although the manifest lists files there
  std::vector<std::string> content;  // files in the content folder, sorted
  std::vector<std::string> others;   // other files that a manifest may name
  std::vector<std::string> strange;  // links and the like

  std::string inventory() const { return name.text + "/inventory.json"; }
};

// The relevant parts of the object's inventory.
struct Expected {
  const std::string& contentDirectory;
  const std::vector<std::string_view>& paths;  // of the manifest, sorted
};

// Lists the folder and checks its entries.
VersionFolder listVersionFolder(const base::Disk& disk, const base::Path& root, const VersionName& name,
                                const Expected& expected, Reporter& reporter);

}  // namespace ocfl::detail
