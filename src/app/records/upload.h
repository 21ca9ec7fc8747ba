// A file that somebody hands in.
#pragma once

#include <string>

#include "base/disk.h"

namespace app {

struct Upload {
  base::Path path;   // where it lies now; read, never changed
  std::string name;  // what its sender calls it: the last part of his path

  bool operator==(const Upload&) const = default;
};

}  // namespace app
