// Zips with every field as a test wants it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace intake_tests {

struct ZipEntry {
  std::string name;
  base::Bytes content;
  bool isDeflated = false;
  std::uint16_t flags = 1 << 11;             // UTF-8
  std::uint32_t attributes = 0;              // external; of Unix in the upper half
  std::string localName = {};                // in its own header; the same when empty
  std::optional<std::uint16_t> method = {};  // instead of the true one
  std::optional<std::uint32_t> size = {};    // declared instead of the true one
  std::optional<std::uint32_t> offset = {};  // in the directory
};
using ZipEntries = std::vector<ZipEntry>;

base::Bytes rawZip(const ZipEntries& entries);
// All deflated.
base::Bytes packed(const std::vector<std::pair<std::string, base::Bytes>>& files);

}  // namespace intake_tests
