// Compares an earlier version's inventory with the newest one (OCFL 1.1, 3.7).
#pragma once

#include <cstdint>

#include "ocfl/detail/inventory.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

// `earlier` lies in the folder of version `number`, which is not the newest.
void checkEarlier(const Inventory& newest, const Inventory& earlier, std::uint64_t number,
                  Reporter& reporter);

}  // namespace ocfl::detail
