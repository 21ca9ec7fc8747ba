// The states that a file went through, as incremental updates left them (ISO 32000-2, 7.5.6).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/bytes.h"

namespace verification::detail {

struct Revision {
  std::size_t index = 0;                   // offset of its cross-reference section
  std::size_t marker = 0;                  // behind its "%%EOF"
  std::size_t end = 0;                     // behind the line end that may follow
  std::optional<std::size_t> hybrid = {};  // offset of XRefStm, beside a table (7.5.8.4)
};

// From the first to the last. Empty when the file's end names no cross-reference section, or when the chain
// of them is broken, runs in a circle or is longer than `most`.
std::vector<Revision> readRevisions(base::ByteView file, std::size_t most);

}  // namespace verification::detail
