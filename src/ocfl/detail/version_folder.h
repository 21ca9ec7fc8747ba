// What lies in the folder of one version (OCFL 1.1, 3.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/detail/version_name.h"

namespace ocfl::detail {

// Paths are below the object.
struct VersionFolder {
  VersionName name;
  std::vector<base::DirectoryEntry> entries;
  bool hasInventory = false;
  bool isInventoryStrange = false;   // there is something of that name, but no file
  bool isContentMissing = false;     // though the manifest lists files there
  std::vector<std::string> content;  // files in the content folder, sorted
  std::vector<std::string> others;   // other files that a manifest may name
  std::vector<std::string> strange;  // links and the like

  std::string inventory() const { return name.text + "/inventory.json"; }
};

// What the object's inventory says that matters here.
struct Expected {
  const std::string& contentDirectory;
  const std::vector<std::string_view>& paths;  // of the manifest, sorted
};

// Lists the folder and checks what may be there.
VersionFolder listVersionFolder(const base::Disk& disk, const base::Path& root, const VersionName& name,
                                const Expected& expected, Reporter& reporter);

}  // namespace ocfl::detail
