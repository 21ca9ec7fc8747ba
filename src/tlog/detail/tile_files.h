// The files below tile/ that the present tree does not need: those of its earlier sizes.
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

// Every file below tile/ that is none, and every narrower tile or bundle that is not the beginning of the
// present one. The present ones are not read, nor those beyond them.
std::vector<TileDamage> checkTileFiles(const base::Disk& disk, const base::Path& folder, std::uint64_t size);

// Removes what a crash left of a tree that was larger than `size` and has no checkpoint.
void removeBeyond(base::Disk& disk, const base::Path& folder, std::uint64_t size);

}  // namespace tlog::detail
