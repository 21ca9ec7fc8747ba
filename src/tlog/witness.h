// The messages of the C2SP witness protocol (tlog-witness v1.0.0), without HTTP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tlog/checkpoint.h"

namespace tlog {

// Body of a POST to PREFIX/add-checkpoint: a new checkpoint, and the proof that it continues the one known to
// the witness.
struct WitnessRequest {
  std::uint64_t before = 0;  // the size last cosigned by the witness; 0: none
  Proof consistency;         // at most 63 hashes
  SignedCheckpoint checkpoint;

  std::string body() const;
  static std::optional<WitnessRequest> parse(base::ByteView body);

  bool operator==(const WitnessRequest&) const = default;
};

// Reads the body of an answer 200: the valid cosignatures of this checkpoint by `witnesses`, one each.
// Ignores others. Nothing when the body is not a list of signatures, or a signature that names a known
// witness is invalid.
std::optional<std::vector<NoteSignature>> acceptCosignatures(base::ByteView body,
                                                             const Checkpoint& checkpoint,
                                                             const std::vector<VerifierKey>& witnesses);

// Reads the body of an answer 409 (text/x.tlog.size): the size known to the witness.
std::optional<std::uint64_t> parseWitnessSize(base::ByteView body);

}  // namespace tlog
