// The proof file (C2SP tlog-proof, ".tlog-proof"): proves without the log that a leaf is in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tlog/checkpoint.h"

namespace tlog {

struct InclusionProof {
  std::optional<base::Bytes> extra = {};  // not covered by the proof; we write none
  std::uint64_t index = 0;
  Proof hashes;
  SignedCheckpoint checkpoint;  // with the cosignatures of witnesses

  std::string bytes() const;
  // Nothing when it is not a proof file or larger than 1 MiB. bytes() of the result equals `bytes`.
  static std::optional<InclusionProof> parse(base::ByteView bytes);

  bool operator==(const InclusionProof&) const = default;
};

enum class ProofVerdict {
  Proven,
  UnknownKey,  // no trusted key has signed the checkpoint
  BrokenSignature,
  NotIncluded,  // the log does not have this leaf there
};

// Whether `leaf` is in a log signed by one of `keys`.
ProofVerdict judge(const InclusionProof& proof, base::ByteView leaf, const std::vector<VerifierKey>& keys);

}  // namespace tlog
