// The free space that is kept for going on.
#pragma once

#include <cstdint>

#include "app/home/workplace.h"

namespace app {

// Unavailable, worth a retry, when the archive's disk would have less free than the setting disk.reserve-mib
// asks for after so many bytes more.
void demandRoom(const Workplace& workplace, std::uint64_t coming = 0);

}  // namespace app
