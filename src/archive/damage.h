// A difference between the archive's state and what was archived.
#pragma once

#include <string>
#include <utility>

#include "base/message.h"

namespace archive {

struct Damage {
  std::string code;       // the one of OCFL 1.1's validation codes that fits
  std::string path;       // below the storage root
  base::Message message;  // what is wrong

  bool operator==(const Damage&) const = default;
};

}  // namespace archive
