// A log's files as the tree of one size, for reading and proving. Nobody's key is needed for that; whoever is
// handed a proof checks it against a checkpoint that he trusts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/disk.h"
#include "tlog/checkpoint.h"
#include "tlog/merkle.h"

namespace tlog {

// The signed checkpoint in the log's folder. Corrupt when it is missing or is none; its signature is not
// looked at.
SignedCheckpoint readCheckpoint(const base::Disk& disk, const base::Path& folder);

// Reads tiles when they are first asked for and remembers the last ones, in bounded memory. The log may grow
// beneath it: files of a smaller tree stay, or lie in fuller ones. One thread at a time.
//
// Every call throws Corrupt, naming the file, when one is missing or has not the length that it must have.
// That hashes are right is seen when the root is.
class Tree {
 public:
  // `folder` is the log's, `size` that of a checkpoint.
  Tree(const base::Disk& disk, base::Path folder, std::uint64_t size)
      : disk_(disk), folder_(std::move(folder)), size_(size) {}

  std::uint64_t size() const { return size_; }
  // From the tiles at the right edge.
  Hash root();
  // `index` must be less than the size.
  Proof proveInclusion(std::uint64_t index);
  // `before` must not be more than the size.
  Proof proveConsistency(std::uint64_t before);
  Hash hashOfLeaf(std::uint64_t index);
  // Whether its hash is that of the tile is for the caller to see.
  base::Bytes leaf(std::uint64_t index);
  // All leaves of a bundle, from leaf index·256 on.
  std::vector<base::Bytes> bundle(std::uint64_t index);
  // The root of the first `size` leaves, not more than there are.
  Hash rootAt(std::uint64_t size);
  // Of a subtree that is whole in this tree.
  Hash hashAt(const Node& node);

 private:
  NodeSource nodes();
  const std::vector<Hash>& tile(unsigned level, std::uint64_t index);

  const base::Disk& disk_;
  base::Path folder_;
  std::uint64_t size_;
  std::map<std::pair<unsigned, std::uint64_t>, std::vector<Hash>> tiles_;
  std::uint64_t bundleIndex_ = 0;
  std::vector<base::Bytes> bundle_;  // the one read last
};

// The entries of a bundle's file; nothing when it is not `count` of them and no byte more.
std::optional<std::vector<base::Bytes>> parseBundle(base::ByteView bytes, std::size_t count);
// The hashes of a tile's file; nothing when it is not `count` of them.
std::optional<std::vector<Hash>> parseTile(base::ByteView bytes, std::size_t count);
// Of 2^n neighbouring subtrees of one size.
Hash foldWhole(const Hash* first, std::size_t count);

}  // namespace tlog
