// The right edge of a log's tree, which is all that an append needs to know of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "tlog/merkle.h"

namespace tlog::detail {

// Takes a file of the log that is complete: its path below the log's folder, and its content.
using TakeFile = std::function<void(const std::string& path, base::ByteView content)>;

struct Edge {
  std::uint64_t size = 0;
  std::vector<std::vector<Hash>>
      levels;          // of each level, the hashes of the tile that is not full, at most 255
  base::Bytes bundle;  // the entries of the bundle that is not full, as its file has them

  Hash root() const;
};

// A leaf as bundles have it: its length in two bytes, then itself.
void appendEntry(base::Bytes& bundle, base::ByteView leaf);

// Adds leaves to an edge and gives every file that changes thereby. One at a time.
class Growth {
 public:
  // `edge` is changed in place.
  Growth(Edge& edge, TakeFile take) : edge_(edge), take_(std::move(take)) {}

  // At most 65,535 bytes.
  void add(base::ByteView leaf);
  // The same for who does not need bundles: the hash of a leaf.
  void addHash(const Hash& hash);
  // Gives the files of the tiles that are not full.
  void finish();

 private:
  void push(unsigned level, const Hash& hash);

  Edge& edge_;
  TakeFile take_;
  std::vector<bool> hasGrown_;  // each level
};

}  // namespace tlog::detail
