// The whole log recomputed: what an auditor does who trusts one key, or one old checkpoint, and nothing else.
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
  Finding(std::string where, const base::Message& what)
      : path(std::move(where)), message(what.in(base::Language::English)) {}

  std::string path;     // below the log's folder
  std::string message;  // what is wrong, in English

  bool operator==(const Finding&) const = default;
};

struct Audit {
  std::uint64_t size = 0;         // leaves that were read
  std::uint64_t bytes = 0;        // of the files that were read
  std::vector<Finding> findings;  // empty: the log holds
};

// Reads every file of the log: recomputes each tile from the leaves, the root from the tiles, and compares
// with what lies there, narrower tiles of earlier sizes included; checks the signatures of the checkpoint,
// the handovers and the evidence by `key` and those that it succeeded or that succeeded it. A file that is
// none of the log's is a finding; tiles beyond the checkpoint, which may be about to become some, are not.
// Gives each leaf to `take`, in order, when there is one. Memory does not grow with the log. Throws only what
// the disk does, NotFound and Corrupt of single files apart, which are findings.
Audit auditLog(const base::Disk& disk, const base::Path& folder, const VerifierKey& key,
               const std::function<void(std::uint64_t index, base::ByteView leaf)>& take = {});

// What an old checkpoint that somebody kept says of the log as it stands, in English: nothing when the log
// continues it and one of its keys signed it. Corrupt when tiles that are needed for it are damaged.
std::vector<std::string> compareWith(const base::Disk& disk, const base::Path& folder,
                                     const SignedCheckpoint& old, const VerifierKey& key);

}  // namespace tlog
