// A submitted file.
#pragma once

#include <optional>
#include <string>

#include "app/records/event_record.h"
#include "base/disk.h"

namespace app {

struct Upload {
  base::Path path;                              // its present place; read, never changed
  std::string name;                             // the sender's name for it: the last part of his path
  std::string kind = {};                        // as which document it is handed in: "kak", "data" …
  std::optional<Examination> examination = {};  // none before it was examined

  bool operator==(const Upload&) const = default;
};

}  // namespace app
