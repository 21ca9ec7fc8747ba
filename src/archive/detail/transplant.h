// A whole object copied from elsewhere, byte for byte, to take its place in this storage root.
#pragma once

#include <optional>

#include "archive/detail/staging.h"
#include "archive/verify.h"

namespace archive::detail {

struct Transplant {
  Prepared prepared;  // its container has the form of a storage root with this one object in it
  Verification copy;  // of what was copied; when it has damages, it must not appear
};

struct Graft {
  base::Path object;  // where it lies
  base::Path folder;  // where it will lie, below the root
  bool isNew = true;  // whether the root has no such folder yet
  std::string event;  // for the journal
  // When the journal does not know the object: all versions are journalled, at that time. Else the newest, at
  // its own.
  std::optional<base::Instant> importedAt = {};
};

// Copies the object to a new folder in `to`, and reads the copy again. Throws, and removes what it had
// written, when a file cannot be read, is neither file nor folder, or the disk is not right. The caller keeps
// the source from changing, or has it that the copy is judged alone.
Transplant transplant(base::Disk& disk, const Graft& graft, const base::Path& to);

}  // namespace archive::detail
