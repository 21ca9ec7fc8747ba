// The revisions of a file, made by incremental updates (ISO 32000-2, 7.5.6).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/bytes.h"

namespace verification::detail {

struct Revision {
  std::size_t index = 0;                   // offset of its cross-reference section
  std::size_t marker = 0;                  // after its "%%EOF"
  std::size_t end = 0;                     // after an optional line end
  std::optional<std::size_t> hybrid = {};  // offset of XRefStm, in a hybrid file (7.5.8.4)
};

// Oldest first. Empty when the file's end does not name a cross-reference section, or the chain of sections
// is broken, cyclic or longer than `most`.
std::vector<Revision> readRevisions(base::ByteView file, std::size_t most);

}  // namespace verification::detail
