// Leaves of the transparency log with their proofs, extracted for an auditor.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/instant.h"
#include "tlog/checkpoint.h"
#include "tlog/note.h"

namespace app {

struct ProvenLeaves {
  struct Leaf {
    std::uint64_t index = 0;
    base::Bytes line;   // as in the log
    std::string proof;  // C2SP tlog-proof for the checkpoint below
  };
  std::vector<Leaf> leaves;
  // For each change of the log's key: the leaf that names both keys, under the checkpoint that both sign.
  std::vector<Leaf> handovers;
  std::string checkpoint;  // the signed note
  std::string vkey;        // the log's key; proves nothing
  // Time-stamps of an earlier checkpoint: path below bukti/cap-waktu → content, "1234/checkpoint",
  // "1234/token-1.der" and so on.
  std::map<std::string, base::Bytes> stamps;
  // Size of an earlier checkpoint → proof that the log of `checkpoint` continues it, in the format of C2SP
  // tlog-witness: "old SIZE", hashes, an empty line, the checkpoint.
  std::map<std::uint64_t, std::string> consistency;
  base::Instant newest;  // time of the newest leaf under the checkpoint
};

// Extracts the leaves with these indexes, under `checkpoint` of the log in `folder`. Adds the first
// time-stamped checkpoint that covers them all, or otherwise the last one before; every change of the key up
// to there; and the proof that the log continues `since`. Reads a number of files logarithmic in the log's
// size. NotFound when a leaf is not under the checkpoint; InvalidInput when `since` does not belong to this
// log or is newer than `checkpoint`; Corrupt when the log is damaged.
ProvenLeaves proveLeaves(const base::Disk& disk, const base::Path& folder,
                         const tlog::SignedCheckpoint& checkpoint, const tlog::VerifierKey& key,
                         const std::vector<std::uint64_t>& indexes,
                         const std::optional<tlog::SignedCheckpoint>& since);

}  // namespace app
