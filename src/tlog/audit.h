// Recomputes the whole log, for an auditor who trusts only a key or an old checkpoint.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/disk.h"
#include "base/message.h"
#include "tlog/checkpoint.h"

namespace tlog {

struct Finding {
  std::string path;       // below the log's folder
  base::Message message;  // what is wrong

  bool operator==(const Finding&) const = default;
};

struct Audit {
  std::uint64_t size = 0;         // leaves read
  std::uint64_t bytes = 0;        // of the files read
  std::vector<Finding> findings;  // empty: the log is intact
};

// Reads every file of the log. Recomputes each tile from the leaves and the root from the tiles, and compares
// them with the files, including narrower tiles of earlier sizes. Checks the signatures of the checkpoint,
// the handovers and the evidence by `key` and its predecessors and successors. A file that does not belong to
// the log is a finding; tiles beyond the checkpoint are not, since an append may be under way. Passes each
// leaf to `take`, if given, in order. Memory does not grow with the log. Throws only the disk's errors;
// NotFound and Corrupt of single files are findings.
Audit auditLog(const base::Disk& disk, const base::Path& folder, const VerifierKey& key,
               const std::function<void(std::uint64_t index, base::ByteView leaf)>& take = {});

// What an old checkpoint that somebody kept says of the log as it stands, in English: nothing when the log
// continues it and one of its keys signed it. Corrupt when tiles that are needed for it are damaged.
std::vector<base::Message> compareWith(const base::Disk& disk, const base::Path& folder,
                                       const SignedCheckpoint& old, const VerifierKey& key);

}  // namespace tlog
