// Storage layouts: the registered extensions 0002, 0003, 0004 and 0006.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/disk.h"

namespace ocfl::detail {

// Maps an id to a path below the storage root; nothing when the layout has no place for it.
using StorageLayout = std::function<std::optional<std::string>(std::string_view id)>;

// Empty when the layout is unknown, or its configuration in "extensions" is invalid.
StorageLayout storageLayout(const base::Disk& disk, const base::Path& root, const std::string& extension);

}  // namespace ocfl::detail
