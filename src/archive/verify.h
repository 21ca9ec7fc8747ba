// Reading an object again, byte for byte, and saying what is not as it was archived.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/damage.h"
#include "base/disk.h"

namespace archive {

struct Verification {
  std::vector<Damage> damages;
  std::uint64_t files = 0;  // that were read
  std::uint64_t bytes = 0;
};

// Recomputes every digest of the object in `folder` (below `root`): inventories and their sidecars, content
// by SHA-512 and, where it was recorded, SHA-256. Looks for what is missing, for what nobody lists, for a
// wrong declaration, and for versions whose own inventory tells another story. Never throws for damage.
// Stricter than OCFL, and than the validator of the standard (ocfl/): what no digest covers may not lie in an
// object, logs and extensions not either.
// Nothing may change the object meanwhile: see Store::verify.
Verification verifyObject(const base::Disk& disk, const base::Path& root, const base::Path& folder);

}  // namespace archive
