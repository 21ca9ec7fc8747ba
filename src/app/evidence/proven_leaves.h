// What the transparency log has to say of some of its leaves, taken out of it for an auditor.
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
    base::Bytes line;   // as it stands in the log
    std::string proof;  // C2SP tlog-proof, of the checkpoint below
  };
  std::vector<Leaf> leaves;
  // Of each change of the log's key: the leaf that names both, under the checkpoint that both sign.
  std::vector<Leaf> handovers;
  std::string checkpoint;  // the signed note
  std::string vkey;        // the log's key; proves nothing
  // Of an earlier checkpoint's time-stamps: path below bukti/cap-waktu → content, "1234/checkpoint",
  // "1234/token-1.der" and so on.
  std::map<std::string, base::Bytes> stamps;
  // Size of an earlier checkpoint → proof that the log of `checkpoint` continues it, as C2SP tlog-witness
  // writes it: "old SIZE", hashes, an empty line, the checkpoint.
  std::map<std::uint64_t, std::string> consistency;
  base::Instant newest;  // time of the newest leaf under the checkpoint
};

// Of the leaves with these indexes, under `checkpoint` of the log in `folder`. With them comes the first
// time-stamped checkpoint that covers them all, else the last one before; every change of the key up to
// there; and the proof that the log continues `since`. Reads a number of files that grows with the logarithm
// of the log's size. NotFound when a leaf is not under the checkpoint; InvalidInput when `since` is none of
// this log or newer than `checkpoint`; Corrupt when the log is damaged.
ProvenLeaves proveLeaves(const base::Disk& disk, const base::Path& folder,
                         const tlog::SignedCheckpoint& checkpoint, const tlog::VerifierKey& key,
                         const std::vector<std::uint64_t>& indexes,
                         const std::optional<tlog::SignedCheckpoint>& since);

}  // namespace app
