// The account that a zip gives of itself at its end (APPNOTE.TXT, 4.3.12 to 4.3.16).
#pragma once

#include <cstdint>
#include <vector>

#include "base/disk.h"
#include "zip/survey.h"

namespace zip::detail {

// An entry as the central directory tells it.
struct Listed {
  Entry entry;
  std::uint16_t flags = 0;
};

struct CentralDirectory {
  std::vector<Listed> listed;  // in its order
  std::uint64_t offset = 0;    // where it begins
  base::Bytes bytes;           // from there to the end of the file
};

// Adds to `flaws`; with a flaw in what holds the directory together nothing is listed.
CentralDirectory readCentralDirectory(const base::Disk& disk, const base::Path& path, const Limits& limits,
                                      Flaws& flaws);

}  // namespace zip::detail
