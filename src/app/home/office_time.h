// Days and past moments, as the Walidata's office counts them.
#pragma once

#include "app/home/workplace.h"
#include "base/instant.h"

namespace app {

// Today where the Walidata is.
base::Date todayAt(const Workplace& workplace);

// InvalidInput when the moment lies in the future: what a report says of it could still change.
void demandPast(const Workplace& workplace, base::Instant at);

}  // namespace app
