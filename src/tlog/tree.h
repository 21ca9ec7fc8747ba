// The tree of a log at one size, for reading and proving. Needs no key: the recipient of a proof checks it
// against a checkpoint that he trusts.
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

// The signed checkpoint in the log's folder. Corrupt when it is missing or malformed. Does not verify its
// signature.
SignedCheckpoint readCheckpoint(const base::Disk& disk, const base::Path& folder);

// Reads tiles on demand and caches the last ones in bounded memory. The log may grow meanwhile: files of the
// smaller tree stay or are contained in fuller ones. One thread at a time.
//
// Every call throws Corrupt, naming the file, when one is missing or has the wrong length. To verify the
// hashes, compare the root.
class Tree {
 public:
  // `folder` is the log's, `size` a checkpoint's.
  Tree(const base::Disk& disk, base::Path folder, std::uint64_t size)
      : disk_(disk), folder_(std::move(folder)), size_(size) {}

  std::uint64_t size() const { return size_; }
  // Computed from the tiles at the right edge.
  Hash root();
  // `index` must be less than the size.
  Proof proveInclusion(std::uint64_t index);
  // `before` must not exceed the size.
  Proof proveConsistency(std::uint64_t before);
  Hash hashOfLeaf(std::uint64_t index);
  // The caller must compare its hash with the tile's.
  base::Bytes leaf(std::uint64_t index);
  // All leaves of a bundle, starting with leaf index·256.
  std::vector<base::Bytes> bundle(std::uint64_t index);
  // The root of the first `size` leaves; must not exceed the tree's size.
  Hash rootAt(std::uint64_t size);
  // Of a full subtree of this tree.
  Hash hashAt(const Node& node);

 private:
  NodeSource nodes();
  const std::vector<Hash>& tile(unsigned level, std::uint64_t index);

  const base::Disk& disk_;
  base::Path folder_;
  std::uint64_t size_;
  std::map<std::pair<unsigned, std::uint64_t>, std::vector<Hash>> tiles_;
  std::uint64_t bundleIndex_ = 0;
  std::vector<base::Bytes> bundle_;  // the last one read
};

// The entries of a bundle's file; nothing unless it holds exactly `count`.
std::optional<std::vector<base::Bytes>> parseBundle(base::ByteView bytes, std::size_t count);
// The hashes of a tile's file; nothing unless it holds exactly `count`.
std::optional<std::vector<Hash>> parseTile(base::ByteView bytes, std::size_t count);
// The common root of 2^n adjacent subtrees of the same size.
Hash foldWhole(const Hash* first, std::size_t count);

}  // namespace tlog
