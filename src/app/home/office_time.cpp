#include "app/home/office_time.h"

#include "base/error.h"

namespace app {

base::Date todayAt(const Workplace& workplace) {
  return workplace.clock.now().in(workplace.walidata().zone).date;
}

void demandPast(const Workplace& workplace, base::Instant at) {
  if (at <= workplace.clock.now()) return;
  throw base::InvalidInput("The time " + at.rfc3339(workplace.walidata().zone) +
                           " has not come yet; name the present or an earlier one.");
}

}  // namespace app
