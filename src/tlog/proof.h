// The proof file (C2SP tlog-proof, ".tlog-proof"): that a leaf stands in a log, for somebody without the log.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tlog/checkpoint.h"

namespace tlog {

struct InclusionProof {
  std::optional<base::Bytes> extra = {};  // proven by nothing; we write none
  std::uint64_t index = 0;
  Proof hashes;
  SignedCheckpoint checkpoint;  // with the cosignatures of witnesses

  std::string bytes() const;
  // Nothing when it is none, or larger than 1 MiB. What `bytes` gives is what was parsed.
  static std::optional<InclusionProof> parse(base::ByteView bytes);

  bool operator==(const InclusionProof&) const = default;
};

enum class ProofVerdict {
  Proven,
  UnknownKey,  // the checkpoint is signed by none of the keys that are trusted
  BrokenSignature,
  NotIncluded,  // this leaf does not stand there
};

// Whether `leaf` stands in the log that one of `keys` signs.
ProofVerdict judge(const InclusionProof& proof, base::ByteView leaf, const std::vector<VerifierKey>& keys);

}  // namespace tlog
