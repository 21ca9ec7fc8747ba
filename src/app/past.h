// What is asked of a time that something is told of as it stood then.
#pragma once

#include "app/workplace.h"
#include "base/instant.h"

namespace app {

// InvalidInput when the time has not come yet: what is told of it could be otherwise later.
void demandPast(const Workplace& workplace, base::Instant at);

}  // namespace app
