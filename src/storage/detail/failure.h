// From Poco's exceptions to the ladder of base/error.h.
#pragma once

#include <string>

#include "base/disk.h"
#include "base/error.h"

namespace Poco {
class Exception;
}

namespace storage::detail {

// Somebody else holds a lock of the database.
class Busy final : public base::Unavailable {
 public:
  Busy(base::Message message, std::string cause)
      : base::Unavailable(std::move(message), base::Retry::Worthwhile, std::move(cause)) {}
};

// Throws what `failure` means. `database` is the file. Where SQLite says no more than that it could not open,
// read or write, the disk itself is asked whether it is full or read-only, before anything is called damaged.
[[noreturn]] void rethrow(const Poco::Exception& failure, const base::Path& database);

// The same of a disk that takes no more, and of one that nobody may write; nothing when it is neither.
void refuseFullOrReadOnly(const base::Path& database, const std::string& cause = {});

}  // namespace storage::detail
