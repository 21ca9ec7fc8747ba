#include "tlog/detail/edge.h"

#include <bit>

#include "base/error.h"
#include "tlog/detail/lines.h"
#include "tlog/tiles.h"
#include "tlog/tree.h"

namespace tlog::detail {
namespace {

base::Bytes contentOf(const std::vector<Hash>& hashes) {
  base::Bytes bytes;
  for (const Hash& hash : hashes) bytes += view(hash);
  return bytes;
}

// Appends the roots of the largest full subtrees over `hashes`, from the left.
void appendWholes(const std::vector<Hash>& hashes, std::vector<Hash>& wholes) {
  for (std::size_t at = 0; at < hashes.size();) {
    const std::size_t count = std::bit_floor(hashes.size() - at);
    wholes.push_back(foldWhole(&hashes[at], count));
    at += count;
  }
}

}  // namespace

Hash Edge::root() const {
  std::vector<Hash> wholes;
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) appendWholes(*level, wholes);
  if (wholes.empty()) return emptyRoot();
  Hash hash = wholes.back();
  for (std::size_t at = wholes.size() - 1; at > 0; --at) hash = hashNode(wholes[at - 1], hash);
  return hash;
}

void appendEntry(base::Bytes& bundle, base::ByteView leaf) {
  base::require(leaf.size() <= 0xffff, "a leaf is too long for its bundle");
  bundle += bigEndian(static_cast<std::uint16_t>(leaf.size()));
  bundle += leaf;
}

void Growth::add(base::ByteView leaf) {
  appendEntry(edge_.bundle, leaf);
  if ((edge_.size + 1) % kTileWidth == 0) {
    take_(bundlePath(edge_.size / kTileWidth, kTileWidth), edge_.bundle);
    edge_.bundle.clear();
  }
  addHash(hashLeaf(leaf));
}

void Growth::addHash(const Hash& hash) {
  ++edge_.size;
  push(0, hash);
}

void Growth::push(unsigned level, const Hash& hash) {
  if (edge_.levels.size() <= level) edge_.levels.resize(level + 1);
  if (hasGrown_.size() <= level) hasGrown_.resize(level + 1);
  hasGrown_[level] = true;
  std::vector<Hash>& hashes = edge_.levels[level];
  hashes.push_back(hash);
  if (hashes.size() < kTileWidth) return;
  const Tile tile{level, (edge_.size >> ((level + 1) * kTileHeight)) - 1, kTileWidth};
  take_(pathOf(tile), contentOf(hashes));
  const Hash root = foldWhole(hashes.data(), hashes.size());
  hashes.clear();
  push(level + 1, root);
}

void Growth::finish() {
  for (unsigned level = 0; level < hasGrown_.size(); ++level) {
    const std::vector<Hash>& hashes = edge_.levels[level];
    if (!hasGrown_[level] || hashes.empty()) continue;
    const std::uint64_t index = edge_.size >> ((level + 1) * kTileHeight);
    take_(pathOf({level, index, static_cast<unsigned>(hashes.size())}), contentOf(hashes));
  }
  if (!edge_.bundle.empty()) {
    const std::uint64_t index = edge_.size / kTileWidth;
    take_(bundlePath(index, static_cast<unsigned>(edge_.size % kTileWidth)), edge_.bundle);
  }
  hasGrown_.clear();
}

}  // namespace tlog::detail
