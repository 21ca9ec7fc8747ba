// Checkpoints (C2SP tlog-checkpoint v1.0.0): a log's size and root, as the text of a signed note. The holder
// of a checkpoint can later demand a proof that the log still begins with the same leaves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tlog/merkle.h"
#include "tlog/note.h"

namespace tlog {

struct Checkpoint {
  std::string origin;  // name of the log; one line, not empty
  std::uint64_t size = 0;
  Hash root{};
  std::vector<std::string> extensions = {};  // further lines, none empty; our log writes none

  std::string text() const;
  // Nothing when `text` is not a checkpoint. text() of the result equals `text`.
  static std::optional<Checkpoint> parse(std::string_view text);

  bool operator==(const Checkpoint&) const = default;
};

// A checkpoint with signatures of the log and of witnesses.
struct SignedCheckpoint {
  Checkpoint checkpoint;
  Note note;

  std::string bytes() const { return note.bytes(); }
  // Nothing when the bytes are not a signed note of a checkpoint. Does not verify signatures.
  static std::optional<SignedCheckpoint> parse(base::ByteView bytes);

  bool operator==(const SignedCheckpoint&) const = default;
};

// Signs with each key, in that order.
SignedCheckpoint signedBy(const std::vector<const NoteSigner*>& signers, const Checkpoint& checkpoint);

// Whether a log's key has signed: Holds when at least one of `keys` named like the origin has signed and no
// signature by such a key is broken.
Verdict judge(const SignedCheckpoint& checkpoint, const std::vector<VerifierKey>& keys);

}  // namespace tlog
