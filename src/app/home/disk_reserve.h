// The reserve of free space.
#pragma once

#include <cstdint>

#include "app/home/workplace.h"

namespace app {

// Unavailable, worth a retry, when `coming` more bytes would leave the archive's disk less free space than
// the setting disk.reserve-mib.
void demandRoom(const Workplace& workplace, std::uint64_t coming = 0);

}  // namespace app
