// Checkpoints (C2SP tlog-checkpoint v1.0.0): a log's size and root, as the text of a signed note. Whoever
// keeps one can have it proven later that the log still begins so.
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
  std::string origin;  // which log; not empty, one line
  std::uint64_t size = 0;
  Hash root{};
  std::vector<std::string> extensions = {};  // further lines, not empty; our log writes none

  std::string text() const;
  // Nothing when it is none. What `text` gives is what was parsed.
  static std::optional<Checkpoint> parse(std::string_view text);

  bool operator==(const Checkpoint&) const = default;
};

// With the signatures of the log and of witnesses, as read or made.
struct SignedCheckpoint {
  Checkpoint checkpoint;
  Note note;

  std::string bytes() const { return note.bytes(); }
  // Nothing when the bytes are no signed note or its text no checkpoint. Says nothing of who signed.
  static std::optional<SignedCheckpoint> parse(base::ByteView bytes);

  bool operator==(const SignedCheckpoint&) const = default;
};

// Signed by each key, in that order.
SignedCheckpoint signedBy(const std::vector<const NoteSigner*>& signers, const Checkpoint& checkpoint);

// Whether a log's key has signed: Holds when at least one of `keys` whose name is the origin has, and none of
// those is used wrongly.
Verdict judge(const SignedCheckpoint& checkpoint, const std::vector<VerifierKey>& keys);

}  // namespace tlog
