// The folder "extensions" of an object or a storage root (OCFL 1.1, 3.9 and 4.4).
#pragma once

#include "base/disk.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

struct ExtensionCodes {
  const char* stranger;      // an entry that is not a folder
  const char* unregistered;  // a folder with an unregistered name
};
inline constexpr ExtensionCodes kObjectExtensions = {"E067", "W013"};
inline constexpr ExtensionCodes kRootExtensions = {"E112", "W016"};

void checkExtensions(const base::Disk& disk, const base::Path& root, ExtensionCodes codes,
                     Reporter& reporter);

}  // namespace ocfl::detail
