// Handover from a log's key to the next. A leaf (event "key change") names both keys; it is the last leaf of
// a tree whose checkpoint both keys sign. That checkpoint is kept in "handover/SIZE" of the log's folder. So
// trust in one key leads to all the others. The old key signs nothing later.
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"
#include "base/error.h"
#include "tlog/checkpoint.h"

namespace tlog {

// "handover/000000001234", relative to the log's folder.
std::string handoverPath(std::uint64_t size);

// All kept handovers, in order of size. Corrupt when a file is not a handover.
std::vector<SignedCheckpoint> readHandovers(const base::Disk& disk, const base::Path& folder);

// All keys of the log, oldest first, each handed over by its predecessor; the last is the present key.
// `known`, which the caller trusts, is among them; it is the only one when no handover leads to it. Corrupt
// when a handover is invalid.
std::vector<VerifierKey> keysOf(const base::Disk& disk, const base::Path& folder, const VerifierKey& known);

}  // namespace tlog
