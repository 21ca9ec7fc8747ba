// The file layout of a log (C2SP tlog-tiles): the files and the places of hashes in them, as pure functions
// of the size. A tile is 256 hashes wide; at the tree's right edge it may be narrower.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tlog/merkle.h"

namespace tlog {

inline constexpr unsigned kTileHeight = 8;
inline constexpr unsigned kTileWidth = 256;
inline constexpr std::uint64_t kLongestBundle = kTileWidth * (2 + 65535ULL);  // bytes

// Hashes index·256 up to index·256+width of a level. Level 0 has the leaf hashes; a hash of level L+1 is the
// root of a full tile of level L.
struct Tile {
  unsigned level = 0;
  std::uint64_t index = 0;
  unsigned width = kTileWidth;

  bool operator==(const Tile&) const = default;
};

// "tile/0/x001/x234/067", with the suffix ".p/W" when it is narrower than 256.
std::string pathOf(const Tile& tile);
// "tile/entries/x001/x234/067.p/W": the file of the leaves whose hashes are in that tile of level 0.
std::string bundlePath(std::uint64_t index, unsigned width);

struct TileFile {
  bool isBundle = false;  // the file holds leaves, not hashes
  Tile tile;
};
// Nothing unless `pathOf` or `bundlePath` can produce `path`.
std::optional<TileFile> parseTilePath(std::string_view path);

// The width of that tile in a tree of that size; 0 when the tree does not have it.
unsigned widthIn(std::uint64_t size, unsigned level, std::uint64_t index);
// The tiles of a tree of `size` that a tree of `before` lacks or has in another width, level by level.
std::vector<Tile> tilesBetween(std::uint64_t before, std::uint64_t size);

// The tile from which a node's hash is computed: 2^(node.level mod 8) hashes from `first`.
struct TilePlace {
  unsigned level = 0;
  std::uint64_t index = 0;
  unsigned first = 0;
  unsigned count = 1;
};
TilePlace placeOf(const Node& node);

}  // namespace tlog
