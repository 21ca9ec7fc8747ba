// How a log's key hands over to the next. The leaf that names both keys (event "key change") is the last one
// of a tree whose checkpoint both keys sign; that checkpoint is kept in "handover/SIZE" of the log's folder.
// So who trusts one of the keys comes to the others by himself, and the old key has signed nothing after
// that.
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"
#include "base/error.h"
#include "tlog/checkpoint.h"

namespace tlog {

// "handover/000000001234", below the log's folder.
std::string handoverPath(std::uint64_t size);

// All that are kept, in the order of their sizes. Corrupt when one is none.
std::vector<SignedCheckpoint> readHandovers(const base::Disk& disk, const base::Path& folder);

// All keys that the log has had, oldest first, each handed over to by the one before; the last is the present
// one. `known`, whom the caller trusts, is among them; when the handovers do not lead to it, it is the only
// one. Corrupt when a handover is not what it must be.
std::vector<VerifierKey> keysOf(const base::Disk& disk, const base::Path& folder, const VerifierKey& known);

}  // namespace tlog
