// A second opinion on what bytes are, by libmagic: it knows what we do not.
#pragma once

#include <magic.h>

#include <memory>
#include <string>

#include "base/bytes.h"

namespace intake::detail {

// For one thread at a time.
class Magic {
 public:
  // Loads the system's database, which opens files. Unavailable when it cannot.
  Magic();

  // The media type of a file by its first bytes; never empty.
  std::string typeOf(base::ByteView head) const;

 private:
  std::unique_ptr<magic_set, decltype(&magic_close)> cookie_;
};

}  // namespace intake::detail
