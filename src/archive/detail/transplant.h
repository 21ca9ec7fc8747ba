// A whole object copied from another storage root, byte for byte, to take its place in this one.
#pragma once

#include "archive/detail/staging.h"
#include "archive/verify.h"

namespace archive::detail {

struct Transplant {
  Prepared prepared;  // its container has the form of a storage root with this one object in it
  Verification copy;  // of what was copied; when it has damages, it must not appear
};

// Copies the object in `folder` below `from` to a new folder in `to`, and reads the copy again. `isNew`: the
// root has no such folder yet. Throws, and removes what it had written, when a file cannot be read, is
// neither file nor folder, or the disk is not right. The caller keeps the source from changing.
Transplant transplant(base::Disk& disk, const base::Path& from, const base::Path& folder,
                      const base::Path& to, bool isNew);

}  // namespace archive::detail
