#include "tlog/merkle.h"

#include <algorithm>
#include <bit>

#include "base/error.h"
#include "crypto/digest.h"

namespace tlog {
namespace {

Hash finished(crypto::Hasher& hasher) {
  return *hashFromBytes(hasher.finish());
}

// The largest power of two below `size`; `size` must be at least 2.
std::uint64_t splitOf(std::uint64_t size) {
  return std::bit_floor(size - 1);
}

// The hash of leaves `begin` to `end`, split as in RFC 6962. `begin` must be a multiple of a power of two not
// less than their number, so that each part is a full subtree.
Hash rangeHash(std::uint64_t begin, std::uint64_t end, const NodeSource& nodes) {
  const std::uint64_t size = end - begin;
  if (std::has_single_bit(size)) {
    const auto level = static_cast<unsigned>(std::countr_zero(size));
    return nodes({level, begin >> level});
  }
  const std::uint64_t middle = begin + splitOf(size);
  const Hash left = rangeHash(begin, middle, nodes);
  return hashNode(left, rangeHash(middle, end, nodes));
}

}  // namespace

std::optional<Hash> hashFromBytes(base::ByteView bytes) {
  Hash hash{};
  if (bytes.size() != hash.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

Hash hashLeaf(base::ByteView leaf) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  hasher.update(base::ByteView("\0", 1));
  hasher.update(leaf);
  return finished(hasher);
}

Hash hashNode(const Hash& left, const Hash& right) {
  std::array<char, 65> bytes{'\1'};
  std::copy(left.begin(), left.end(), bytes.begin() + 1);
  std::copy(right.begin(), right.end(), bytes.begin() + 33);
  return *hashFromBytes(crypto::digest(crypto::DigestAlgorithm::Sha256, {bytes.data(), bytes.size()}));
}

Hash emptyRoot() {
  return *hashFromBytes(crypto::digest(crypto::DigestAlgorithm::Sha256, {}));
}

Hash rootOf(std::uint64_t size, const NodeSource& nodes) {
  return size == 0 ? emptyRoot() : rangeHash(0, size, nodes);
}

Proof proveInclusion(std::uint64_t index, std::uint64_t size, const NodeSource& nodes) {
  base::require(index < size, "a leaf beyond the tree cannot be proven");
  Proof proof;
  std::uint64_t begin = 0;
  std::uint64_t end = size;
  while (end - begin > 1) {
    const std::uint64_t middle = begin + splitOf(end - begin);
    if (index < middle) {
      proof.push_back(rangeHash(middle, end, nodes));
      end = middle;
    } else {
      proof.push_back(rangeHash(begin, middle, nodes));
      begin = middle;
    }
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

// SUBPROOF of RFC 6962, 2.1.2, from the root down.
Proof proveConsistency(std::uint64_t before, std::uint64_t size, const NodeSource& nodes) {
  base::require(before <= size, "a tree cannot begin with a larger one");
  Proof proof;
  if (before == 0 || before == size) return proof;
  std::uint64_t begin = 0;
  std::uint64_t end = size;
  while (before != end) {
    const std::uint64_t middle = begin + splitOf(end - begin);
    if (before <= middle) {
      proof.push_back(rangeHash(middle, end, nodes));
      end = middle;
    } else {
      proof.push_back(rangeHash(begin, middle, nodes));
      begin = middle;
    }
  }
  // When the earlier tree is a single subtree, the verifier knows its hash already.
  if (begin != 0) proof.push_back(rangeHash(begin, end, nodes));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

bool isIncluded(const Hash& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof,
                const Hash& root) {
  if (index >= size) return false;
  std::uint64_t node = index;
  std::uint64_t last = size - 1;
  Hash hash = leaf;
  for (const Hash& sibling : proof) {
    if (last == 0) return false;
    if ((node & 1) != 0 || node == last) {
      hash = hashNode(sibling, hash);
      while ((node & 1) == 0 && node != 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == root;
}

bool isConsistent(std::uint64_t before, std::uint64_t size, const Hash& rootBefore, const Hash& root,
                  const Proof& proof) {
  if (before == 0 || before > size) return false;
  if (before == size) return proof.empty() && rootBefore == root;
  auto next = proof.begin();
  if (next == proof.end()) return false;
  std::uint64_t node = before - 1;
  std::uint64_t last = size - 1;
  while ((node & 1) != 0) {
    node >>= 1;
    last >>= 1;
  }
  Hash old = std::has_single_bit(before) ? rootBefore : *next++;
  Hash hash = old;
  for (; next != proof.end(); ++next) {
    if (last == 0) return false;
    if ((node & 1) != 0 || node == last) {
      old = hashNode(*next, old);
      hash = hashNode(*next, hash);
      while ((node & 1) == 0 && node != 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      hash = hashNode(hash, *next);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && old == rootBefore && hash == root;
}

}  // namespace tlog
