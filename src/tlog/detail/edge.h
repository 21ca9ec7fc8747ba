// The right edge of a log's tree; an append needs no more.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "tlog/merkle.h"

namespace tlog::detail {

// Receives a complete file of the log: its path relative to the log's folder, and its content.
using TakeFile = std::function<void(const std::string& path, base::ByteView content)>;

struct Edge {
  std::uint64_t size = 0;
  std::vector<std::vector<Hash>> levels;  // per level: hashes of the tile that is not full, at most 255
  base::Bytes bundle;                     // entries of the bundle that is not full, in file format

  Hash root() const;
};

// Appends a leaf in the format of bundles: its length in two bytes, then the leaf.
void appendEntry(base::Bytes& bundle, base::ByteView leaf);

// Adds leaves to an edge and passes on every file that changes.
class Growth {
 public:
  // Changes `edge` in place.
  Growth(Edge& edge, TakeFile take) : edge_(edge), take_(std::move(take)) {}

  // At most 65,535 bytes.
  void add(base::ByteView leaf);
  // Adds only the hash of a leaf, when no bundles are needed.
  void addHash(const Hash& hash);
  // Passes on the files of the tiles that are not full.
  void finish();

 private:
  void push(unsigned level, const Hash& hash);

  Edge& edge_;
  TakeFile take_;
  std::vector<bool> hasGrown_;  // per level
};

}  // namespace tlog::detail
