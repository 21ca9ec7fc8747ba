// The files of a log as C2SP tlog-tiles lays them out: which there are, and where a hash stands in them, as
// pure functions of the size. A tile is 256 hashes wide, or as wide as the tree is at its right edge.
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

// Hashes index·256 up to index·256+width of a level. Level 0 are leaf hashes; a hash of level L+1 is the root
// of a full tile of level L.
struct Tile {
  unsigned level = 0;
  std::uint64_t index = 0;
  unsigned width = kTileWidth;

  bool operator==(const Tile&) const = default;
};

// "tile/0/x001/x234/067", and ".p/W" behind it when it is narrower than 256.
std::string pathOf(const Tile& tile);
// "tile/entries/x001/x234/067.p/W": the leaves whose hashes are in the tile of level 0.
std::string bundlePath(std::uint64_t index, unsigned width);

struct TileFile {
  bool isBundle = false;  // of the leaves of a tile of level 0
  Tile tile;
};
// Nothing when `path` is none that `pathOf` or `bundlePath` gives.
std::optional<TileFile> parseTilePath(std::string_view path);

// How wide that tile is in a tree of that size; 0 when there is none.
unsigned widthIn(std::uint64_t size, unsigned level, std::uint64_t index);
// Every tile of a tree of that size that a tree of `before` does not have in the same width, level by level.
std::vector<Tile> tilesBetween(std::uint64_t before, std::uint64_t size);

// The tile that has the hash of a node, or those that it is made of: 2^(node.level mod 8) hashes from
// `first`.
struct TilePlace {
  unsigned level = 0;
  std::uint64_t index = 0;
  unsigned first = 0;
  unsigned count = 1;
};
TilePlace placeOf(const Node& node);

}  // namespace tlog
