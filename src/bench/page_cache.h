// The kernel's page cache, which measurements of reading must avoid.
#pragma once

#include "base/disk.h"

namespace bench {

// Drops the cached pages of every file below `folder`; returns the share of pages that stayed, 0 to 1. Dirty
// pages stay, so sync first. Corrupt when a file cannot be opened.
double dropPages(const base::Disk& disk, const base::Path& folder);

}  // namespace bench
