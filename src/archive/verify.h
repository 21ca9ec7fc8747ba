// Reading an object again, byte for byte, and saying what is not as it was archived.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/object_id.h"
#include "base/disk.h"

namespace archive {

// `code` is the one of OCFL 1.1's list of validation codes that fits.
struct Damage {
  std::string code;
  std::string path;  // below the storage root
  std::string message;

  bool operator==(const Damage&) const = default;
};

struct Verification {
  std::vector<Damage> damages;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

// Recomputes every digest of the object in `folder` (below `root`): inventories, sidecars, content; looks for
// files that are missing, that nobody lists, and for a declaration that is wrong. Never throws for damage.
Verification verifyObject(const base::Disk& disk, const base::Path& root, const base::Path& folder);

}  // namespace archive
