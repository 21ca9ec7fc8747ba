// A submitted file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/records/event_record.h"
#include "base/disk.h"

namespace app {

struct FileDigest {
  std::int64_t size = 0;  // bytes
  std::string sha256;

  bool operator==(const FileDigest&) const = default;
};

struct Upload {
  base::Path path;                              // its present place; read, never changed
  std::string name;                             // the sender's name for it: the last part of his path
  std::string kind = {};                        // as which document it is handed in: "kak", "data" …
  std::optional<Examination> examination = {};  // none before it was examined
  // Of the bytes that were examined or read, the only ones that may be kept. None: nobody has looked.
  std::optional<FileDigest> digest = {};

  bool operator==(const Upload&) const = default;
};

}  // namespace app
