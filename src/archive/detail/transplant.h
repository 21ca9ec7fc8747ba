// Copies a whole object byte for byte from elsewhere, for this storage root.
#pragma once

#include <optional>

#include "archive/detail/staging.h"
#include "archive/verify.h"

namespace archive::detail {

struct Transplant {
  Prepared prepared;  // its container is like a storage root with this one object
  Verification copy;  // of the copy; with damages it must not appear
};

struct Graft {
  base::Path object;  // its present folder
  base::Path folder;  // its future folder, below the root
  bool isNew = true;  // whether the root has no such folder yet
  std::string event;  // for the journal
  // For an object unknown to the journal: all versions are journalled with this time. Otherwise the newest
  // version, with its own time.
  std::optional<base::Instant> importedAt = {};
};

// Copies the object to a new folder in `to` and verifies the copy. When an entry cannot be read or is neither
// file nor folder, or the disk fails, it removes what it has written and throws. The caller keeps the source
// from changing, or relies on the verification of the copy.
Transplant transplant(base::Disk& disk, const Graft& graft, const base::Path& to);

}  // namespace archive::detail
