#include "tlog/detail/tile_files.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"
#include "tlog/detail/files.h"
#include "tlog/tiles.h"
#include "tlog/tree.h"

namespace tlog::detail {
namespace {

class Walk {
 public:
  Walk(const base::Disk& disk, const base::Path& folder, std::uint64_t size)
      : disk_(disk), folder_(folder), tree_(disk, folder, size) {}

  void check(const base::Path& relative) {
    for (const base::DirectoryEntry& entry : disk_.list(folder_ / relative)) {
      const base::Path path = relative / entry.name;
      if (entry.kind == base::FileKind::Directory) {
        check(path);
        continue;
      }
      try {
        if (!isRight(path)) damages.push_back({path.string(), base::Message("audit.strange-tile", {})});
      } catch (const base::Error& damage) {
        damages.push_back({path.string(), base::messageOf(damage)});
      }
    }
  }

  std::vector<TileDamage> damages;

 private:
  bool isRight(const base::Path& path) {
    const auto file = parseTilePath(path.string());
    if (!file) return false;
    const Tile& tile = file->tile;
    if (tile.width >= widthIn(tree_.size(), tile.level, tile.index)) return true;
    const base::Bytes bytes = base::readFile(disk_, folder_ / path, kLongestBundle);
    return file->isBundle ? isBeginningOfBundle(bytes, tile) : isBeginningOfTile(bytes, tile);
  }

  bool isBeginningOfTile(base::ByteView bytes, const Tile& tile) {
    const auto hashes = parseTile(bytes, tile.width);
    if (!hashes) return false;
    for (unsigned at = 0; at < tile.width; ++at) {
      const Node node{tile.level * kTileHeight, tile.index * kTileWidth + at};
      if ((*hashes)[at] != tree_.hashAt(node)) return false;
    }
    return true;
  }

  bool isBeginningOfBundle(base::ByteView bytes, const Tile& tile) {
    const auto leaves = parseBundle(bytes, tile.width);
    if (!leaves) return false;
    for (unsigned at = 0; at < tile.width; ++at) {
      if (hashLeaf((*leaves)[at]) != tree_.hashOfLeaf(tile.index * kTileWidth + at)) return false;
    }
    return true;
  }

  const base::Disk& disk_;
  const base::Path& folder_;
  Tree tree_;
};

// Removes those of a tile's files that are wider than in the tree. Returns whether there was any.
bool removeWider(base::Disk& disk, const base::Path& full, unsigned width) {
  bool isAny = false;
  if (width < kTileWidth && base::exists(disk, full)) {
    disk.removeFile(full);
    isAny = true;
  }
  const base::Path part = full.string() + ".p";
  if (!base::exists(disk, part)) return isAny;
  for (const base::DirectoryEntry& entry : disk.list(part)) {
    if (static_cast<unsigned>(std::atoi(entry.name.c_str())) <= width) continue;
    disk.removeFile(part / entry.name);
    isAny = true;
  }
  return isAny;
}

}  // namespace

std::vector<TileDamage> checkTileFiles(const base::Disk& disk, const base::Path& folder, std::uint64_t size) {
  Walk walk(disk, folder, size);
  if (base::exists(disk, folder / "tile")) walk.check("tile");
  return std::move(walk.damages);
}

void removeBeyond(base::Disk& disk, const base::Path& folder, std::uint64_t size) {
  for (unsigned level = 0; level < 64 / kTileHeight; ++level) {
    bool isAny = false;
    for (std::uint64_t index = (size >> (level * kTileHeight)) / kTileWidth;; ++index) {
      const unsigned width = widthIn(size, level, index);
      bool isHere = removeWider(disk, folder / pathOf({level, index, kTileWidth}), width);
      if (level == 0) isHere |= removeWider(disk, folder / bundlePath(index, kTileWidth), width);
      isAny |= isHere;
      if (!isHere) break;
    }
    if (!isAny && (size >> (level * kTileHeight)) == 0) return;
  }
}

}  // namespace tlog::detail
