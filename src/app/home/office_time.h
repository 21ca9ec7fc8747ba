// Days and past moments in the zone of the Walidata's office.
#pragma once

#include "app/home/workplace.h"
#include "base/instant.h"

namespace app {

// Today in the Walidata's zone.
base::Date todayAt(const Workplace& workplace);

// InvalidInput when the moment is in the future, since a report on it could still change.
void demandPast(const Workplace& workplace, base::Instant at);

}  // namespace app
