// Reads an object again, byte for byte, and reports every change.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/damage.h"
#include "base/disk.h"

namespace archive {

struct Verification {
  std::vector<Damage> damages;
  std::uint64_t files = 0;  // read
  std::uint64_t bytes = 0;
};

// Recomputes every digest of the object in `folder` (relative to `root`): inventories and their sidecars,
// content by SHA-512 and, where recorded, SHA-256. Finds missing and unlisted files, a wrong declaration, and
// versions whose own inventory has another history. Never throws for damage. Stricter than OCFL and our
// validator of the standard (ocfl/): an object must not contain files without a digest, not even logs and
// extensions. The object must not change meanwhile: see Store::verify.
Verification verifyObject(const base::Disk& disk, const base::Path& root, const base::Path& folder);

}  // namespace archive
