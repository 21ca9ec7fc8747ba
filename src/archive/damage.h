// A difference between the archive's state and what was archived.
#pragma once

#include <string>

namespace archive {

struct Damage {
  std::string code;     // the fitting validation code of OCFL 1.1
  std::string path;     // relative to the storage root
  std::string message;  // what is wrong

  bool operator==(const Damage&) const = default;
};

}  // namespace archive
