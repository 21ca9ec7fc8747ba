// The messages of the C2SP witness protocol (tlog-witness v1.0.0), apart from their carriage over HTTP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tlog/checkpoint.h"

namespace tlog {

// Body of a POST to PREFIX/add-checkpoint: a new checkpoint, and that it begins with the one the witness
// knows.
struct WitnessRequest {
  std::uint64_t before = 0;  // the size that the witness cosigned last; 0: none
  Proof consistency;         // at most 63 hashes
  SignedCheckpoint checkpoint;

  std::string body() const;
  static std::optional<WitnessRequest> parse(base::ByteView body);

  bool operator==(const WitnessRequest&) const = default;
};

// The body of an answer 200: the cosignatures in it by `witnesses` that hold for this checkpoint, each once.
// Those of others are passed over. Nothing when the body is no list of signatures, or one that names a known
// witness does not hold.
std::optional<std::vector<NoteSignature>> acceptCosignatures(base::ByteView body,
                                                             const Checkpoint& checkpoint,
                                                             const std::vector<VerifierKey>& witnesses);

// The body of an answer 409 (text/x.tlog.size): the size that the witness knows.
std::optional<std::uint64_t> parseWitnessSize(base::ByteView body);

}  // namespace tlog
