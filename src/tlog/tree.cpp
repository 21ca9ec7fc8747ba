#include "tlog/tree.h"

#include "base/error.h"
#include "base/sentences.h"
#include "tlog/detail/files.h"
#include "tlog/detail/lines.h"
#include "tlog/tiles.h"

namespace tlog {
namespace {

constexpr std::size_t kHashSize = 32;
constexpr std::size_t kMostTiles = 256;  // 2 MiB

[[noreturn]] void refuseLogFile(const base::Path& path, std::string_view code) {
  throw base::Corrupt(base::inSequence(
      {base::Message(code, {{"path", path.string()}}), base::Message("log.restore-not-renew", {})}));
}

struct Part {
  base::Bytes bytes;
  bool isOfFull = false;  // read from the full tile, which replaced the narrower file
};

Part readPart(const base::Disk& disk, const base::Path& part, const base::Path& full) {
  for (const base::Path& path : {part, full}) {
    try {
      return {base::readFile(disk, path, kLongestBundle), path != part};
    } catch (const base::NotFound&) {
    } catch (const base::InvalidInput&) {
      refuseLogFile(path, "log.file-too-long");
    }
  }
  refuseLogFile(part, "log.file-missing");
}

// The bytes of the first `count` entries of a bundle; all bytes when it is damaged.
base::ByteView firstEntries(base::ByteView bytes, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at + 2 <= bytes.size(); --count)
    at += 2 + detail::fromBigEndian<std::uint16_t>(bytes.substr(at, 2));
  return bytes.substr(0, at);
}

}  // namespace

SignedCheckpoint readCheckpoint(const base::Disk& disk, const base::Path& folder) {
  const base::Path path = folder / detail::kCheckpoint;
  if (!base::exists(disk, path)) refuseLogFile(path, "log.file-missing");
  auto checkpoint = SignedCheckpoint::parse(base::readFile(disk, path, kLongestNote));
  if (!checkpoint) refuseLogFile(path, "log.no-checkpoint");
  return std::move(*checkpoint);
}

std::optional<std::vector<Hash>> parseTile(base::ByteView bytes, std::size_t count) {
  if (bytes.size() != count * kHashSize) return std::nullopt;
  std::vector<Hash> hashes;
  hashes.reserve(count);
  for (std::size_t at = 0; at < bytes.size(); at += kHashSize)
    hashes.push_back(*hashFromBytes(bytes.substr(at, kHashSize)));
  return hashes;
}

std::optional<std::vector<base::Bytes>> parseBundle(base::ByteView bytes, std::size_t count) {
  std::vector<base::Bytes> leaves;
  while (!bytes.empty()) {
    if (bytes.size() < 2) return std::nullopt;
    const std::size_t length = detail::fromBigEndian<std::uint16_t>(bytes.substr(0, 2));
    if (bytes.size() - 2 < length) return std::nullopt;
    leaves.emplace_back(bytes.substr(2, length));
    bytes.remove_prefix(2 + length);
  }
  if (leaves.size() != count) return std::nullopt;
  return leaves;
}

Hash foldWhole(const Hash* first, std::size_t count) {
  if (count == 1) return *first;
  const Hash left = foldWhole(first, count / 2);
  return hashNode(left, foldWhole(first + count / 2, count / 2));
}

const std::vector<Hash>& Tree::tile(unsigned level, std::uint64_t index) {
  const auto known = tiles_.find({level, index});
  if (known != tiles_.end()) return known->second;
  const unsigned width = widthIn(size_, level, index);
  const base::Path path = folder_ / pathOf({level, index, width});
  const Part part = readPart(disk_, path, folder_ / pathOf({level, index, kTileWidth}));
  const base::ByteView bytes = part.bytes;
  auto hashes = parseTile(part.isOfFull ? bytes.substr(0, width * kHashSize) : bytes, width);
  if (!hashes) refuseLogFile(path, "log.tile-length");
  if (tiles_.size() >= kMostTiles) tiles_.clear();
  return tiles_[{level, index}] = std::move(*hashes);
}

Hash Tree::hashAt(const Node& node) {
  const TilePlace place = placeOf(node);
  return foldWhole(tile(place.level, place.index).data() + place.first, place.count);
}

NodeSource Tree::nodes() {
  return [this](const Node& asked) { return hashAt(asked); };
}

Hash Tree::root() {
  return rootOf(size_, nodes());
}

Hash Tree::rootAt(std::uint64_t size) {
  base::require(size <= size_, "a larger tree was asked for");
  return rootOf(size, nodes());
}

Proof Tree::proveInclusion(std::uint64_t index) {
  return tlog::proveInclusion(index, size_, nodes());
}

Proof Tree::proveConsistency(std::uint64_t before) {
  return tlog::proveConsistency(before, size_, nodes());
}

Hash Tree::hashOfLeaf(std::uint64_t index) {
  base::require(index < size_, "a leaf beyond the tree was asked for");
  return hashAt({0, index});
}

std::vector<base::Bytes> Tree::bundle(std::uint64_t index) {
  const unsigned width = widthIn(size_, 0, index);
  base::require(width > 0, "a bundle beyond the tree was asked for");
  const base::Path path = folder_ / bundlePath(index, width);
  const Part part = readPart(disk_, path, folder_ / bundlePath(index, kTileWidth));
  const base::ByteView bytes = part.bytes;
  auto leaves = parseBundle(part.isOfFull ? firstEntries(bytes, width) : bytes, width);
  if (!leaves) refuseLogFile(path, "log.bundle-damaged");
  return std::move(*leaves);
}

base::Bytes Tree::leaf(std::uint64_t index) {
  base::require(index < size_, "a leaf beyond the tree was asked for");
  if (bundle_.empty() || bundleIndex_ != index / kTileWidth) {
    bundle_ = bundle(index / kTileWidth);
    bundleIndex_ = index / kTileWidth;
  }
  return bundle_[index % kTileWidth];
}

}  // namespace tlog
