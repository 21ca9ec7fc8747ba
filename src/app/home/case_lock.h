// One use case at a time on a case, across threads and processes.
#pragma once

#include <optional>
#include <string_view>

#include "app/home/home.h"
#include "base/file_lock.h"

namespace app {

// Waits for the case, as long as Home::patience says: then Unavailable, worth a retry. Cases that share one
// of 4096 lock files wait for each other, so a holder must not take a second one.
base::FileLock lockCase(const Home& home, std::string_view object);
// Nothing when somebody has it.
std::optional<base::FileLock> tryLockCase(const Home& home, std::string_view object);

}  // namespace app
