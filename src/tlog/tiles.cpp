#include "tlog/tiles.h"

#include <algorithm>
#include <iterator>

#include "tlog/detail/lines.h"

namespace tlog {
namespace {

// The number of hashes on a level.
std::uint64_t hashesIn(std::uint64_t size, unsigned level) {
  const unsigned shift = level * kTileHeight;
  return shift < 64 ? size >> shift : 0;
}

std::string threeDigits(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(3 - digits.size(), '0') + digits;
}

std::string indexPath(std::uint64_t index) {
  std::string path = threeDigits(index % 1000);
  for (index /= 1000; index > 0; index /= 1000) path = "x" + threeDigits(index % 1000) + "/" + path;
  return path;
}

std::string partSuffix(unsigned width) {
  return width == kTileWidth ? "" : ".p/" + std::to_string(width);
}

}  // namespace

std::string pathOf(const Tile& tile) {
  return "tile/" + std::to_string(tile.level) + "/" + indexPath(tile.index) + partSuffix(tile.width);
}

std::string bundlePath(std::uint64_t index, unsigned width) {
  return "tile/entries/" + indexPath(index) + partSuffix(width);
}

std::optional<TileFile> parseTilePath(std::string_view path) {
  auto rest = detail::behind("tile/", path);
  const std::size_t slash = rest ? rest->find('/') : std::string_view::npos;
  if (slash == std::string_view::npos) return std::nullopt;
  TileFile file;
  file.isBundle = rest->substr(0, slash) == "entries";
  const auto level =
      file.isBundle ? std::optional<std::uint64_t>(0) : detail::parseNumber(rest->substr(0, slash));
  if (!level || *level >= 64 / kTileHeight) return std::nullopt;
  file.tile.level = static_cast<unsigned>(*level);
  rest->remove_prefix(slash + 1);
  const std::size_t part = rest->find(".p/");
  if (part != std::string_view::npos) {
    const auto width = detail::parseNumber(rest->substr(part + 3));
    if (!width || *width == 0 || *width >= kTileWidth) return std::nullopt;
    file.tile.width = static_cast<unsigned>(*width);
    rest = rest->substr(0, part);
  }
  // Takes only the digits of a path such as "x001/x234/067"; the comparison with pathOf below checks its
  // form.
  std::string digits;
  std::copy_if(rest->begin(), rest->end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty()) return std::nullopt;
  const auto index =
      detail::parseNumber(digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)));
  if (!index) return std::nullopt;
  file.tile.index = *index;
  if (path != (file.isBundle ? bundlePath(*index, file.tile.width) : pathOf(file.tile))) return std::nullopt;
  return file;
}

unsigned widthIn(std::uint64_t size, unsigned level, std::uint64_t index) {
  const std::uint64_t hashes = hashesIn(size, level);
  if (hashes / kTileWidth < index) return 0;
  return static_cast<unsigned>(std::min<std::uint64_t>(hashes - index * kTileWidth, kTileWidth));
}

std::vector<Tile> tilesBetween(std::uint64_t before, std::uint64_t size) {
  std::vector<Tile> tiles;
  for (unsigned level = 0; hashesIn(size, level) > 0; ++level) {
    for (std::uint64_t index = hashesIn(before, level) / kTileWidth;; ++index) {
      const unsigned width = widthIn(size, level, index);
      if (width == 0) break;
      if (width != widthIn(before, level, index)) tiles.push_back({level, index, width});
    }
  }
  return tiles;
}

TilePlace placeOf(const Node& node) {
  const unsigned inner = node.level % kTileHeight;
  const std::uint64_t first = node.index << inner;
  return {node.level / kTileHeight, first / kTileWidth, static_cast<unsigned>(first % kTileWidth),
          1U << inner};
}

}  // namespace tlog
