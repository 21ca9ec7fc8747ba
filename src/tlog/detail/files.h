// How the files of a log are written.
#pragma once

#include <string>

#include "base/disk.h"

namespace tlog::detail {

// A new file whose content is durable; its name is not yet.
void writeDurably(base::Disk& disk, const base::Path& path, base::ByteView content);
// A file below `folder`, in folders that are made where they are missing; one of that name, of which no
// checkpoint speaks, is removed first. Nothing is durable yet.
void writeAgain(base::Disk& disk, const base::Path& folder, const base::Path& relative,
                base::ByteView content);
// Removes what is needed no more. Never fails: what stays does no harm.
void discard(base::Disk& disk, const base::Path& path);

}  // namespace tlog::detail
