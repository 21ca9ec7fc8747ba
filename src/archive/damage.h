// One thing in the archive that is not as it was archived.
#pragma once

#include <string>

namespace archive {

struct Damage {
  std::string code;     // the one of OCFL 1.1's validation codes that fits
  std::string path;     // below the storage root
  std::string message;  // what is wrong

  bool operator==(const Damage&) const = default;
};

}  // namespace archive
