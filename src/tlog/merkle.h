// Merkle trees with SHA-256 (RFC 6962, 2.1; RFC 9162, 2.1.1), and proofs about them. Pure functions.
//
// Sizes and indexes count leaves. A proof is the RFC's list of hashes, in its order.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/bytes.h"

namespace tlog {

using Hash = std::array<char, 32>;
using Proof = std::vector<Hash>;

inline base::ByteView view(const Hash& hash) {
  return {hash.data(), hash.size()};
}
// Nothing when there are not 32 bytes.
std::optional<Hash> hashFromBytes(base::ByteView bytes);

// SHA-256(0x00 || leaf).
Hash hashLeaf(base::ByteView leaf);
// SHA-256(0x01 || left || right).
Hash hashNode(const Hash& left, const Hash& right);
// SHA-256 of no bytes: the root of the empty tree.
Hash emptyRoot();

// A full subtree of 2^level leaves: leaves index·2^level up to (index+1)·2^level. Level 0 are the leaves.
struct Node {
  unsigned level = 0;
  std::uint64_t index = 0;

  bool operator==(const Node&) const = default;
};
// The source of the hashes of full subtrees. Its exceptions are passed on.
using NodeSource = std::function<Hash(const Node&)>;

// The root of the first `size` leaves.
Hash rootOf(std::uint64_t size, const NodeSource& nodes);
// RFC 6962, 2.1.1: PATH(index, D[size]). `index` must be less than `size`.
Proof proveInclusion(std::uint64_t index, std::uint64_t size, const NodeSource& nodes);
// RFC 6962, 2.1.2: PROOF(before, D[size]). `before` must not exceed `size`; the proof is empty when `before`
// is 0 or `size`.
Proof proveConsistency(std::uint64_t before, std::uint64_t size, const NodeSource& nodes);

// RFC 9162, 2.1.3.2. False also when the proof has the wrong length or the index is beyond the tree.
bool isIncluded(const Hash& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof,
                const Hash& root);
// RFC 9162, 2.1.4.2: whether the tree of `size` leaves begins with that of `before`. False for `before` = 0,
// about which nothing can be proven, and for a proof of the wrong length.
bool isConsistent(std::uint64_t before, std::uint64_t size, const Hash& rootBefore, const Hash& root,
                  const Proof& proof);

}  // namespace tlog
