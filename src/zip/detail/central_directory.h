// The central directory at the end of a zip (APPNOTE.TXT, 4.3.12 to 4.3.16).
#pragma once

#include <cstdint>
#include <vector>

#include "zip/survey.h"

namespace zip::detail {

// An entry as the central directory lists it.
struct Listed {
  Entry entry;
  std::uint16_t flags = 0;
};

struct CentralDirectory {
  std::vector<Listed> listed;  // in the directory's order
  std::uint64_t offset = 0;    // where it begins
  base::Bytes bytes;           // from there to the end of the file
};

// Adds to `flaws`; lists nothing when the structure of the directory itself has a flaw.
CentralDirectory readCentralDirectory(const Source& source, const Limits& limits, Flaws& flaws);

}  // namespace zip::detail
