// From Poco's exceptions to the ladder of base/error.h.
#pragma once

#include <string>

namespace Poco {
class Exception;
}

namespace storage::detail {

// Throws what `failure` means. `database` names the database in the public text.
[[noreturn]] void rethrow(const Poco::Exception& failure, const std::string& database);

}  // namespace storage::detail
