// A submitted file.
#pragma once

#include <string>

#include "base/disk.h"

namespace app {

struct Upload {
  base::Path path;   // its present place; read, never changed
  std::string name;  // the sender's name for it: the last part of his path

  bool operator==(const Upload&) const = default;
};

}  // namespace app
