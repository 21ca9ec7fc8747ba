// What is examined: a file, or a file within a file.
#pragma once

#include <functional>
#include <string>

#include "intake/detail/budget.h"
#include "intake/detail/notes.h"
#include "zip/source.h"

namespace intake::detail {

// How much of a file is read at once.
inline constexpr std::size_t kPiece = 64 << 10;

struct Subject {
  const zip::Source& source;
  std::string name;  // as the sender calls it; not trusted
  Notes notes;
  Budget& budget;
  int depth = 0;  // of the file that was handed in
};

// Examines a file that lies in another; the result is its media type.
using ExamineInner = std::function<std::string(const Subject&)>;

}  // namespace intake::detail
