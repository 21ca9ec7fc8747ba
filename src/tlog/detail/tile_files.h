// Files below tile/ that the present tree does not need: those of earlier sizes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/message.h"

namespace tlog::detail {

struct TileDamage {
  std::string path;  // below the log's folder
  base::Message message;
};

// Reports every file below tile/ that is not a tile or bundle, and every narrower one that is not a prefix of
// the present one. Does not read the present ones or those beyond the size.
std::vector<TileDamage> checkTileFiles(const base::Disk& disk, const base::Path& folder, std::uint64_t size);

// Removes files of a tree larger than `size`, which a crash left without a checkpoint.
void removeBeyond(base::Disk& disk, const base::Path& folder, std::uint64_t size);

}  // namespace tlog::detail
