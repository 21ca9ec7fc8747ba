#include "app/home/office_time.h"

#include <algorithm>

#include "base/error.h"

namespace app {
namespace {

constexpr std::int64_t kDrift = 2 * 60;  // seconds by which clocks of machines differ that are kept

}  // namespace

base::Date todayAt(const Workplace& workplace) {
  return workplace.clock.now().in(workplace.walidata().zone).date;
}

void demandPast(const Workplace& workplace, base::Instant at) {
  if (at <= workplace.clock.now()) return;
  throw base::InvalidInput("The time " + at.rfc3339(workplace.walidata().zone) +
                           " has not come yet; name the present or an earlier one.");
}

base::Instant timeAfter(const Workplace& workplace, base::Instant last, const std::string& whose) {
  const base::Instant now = workplace.clock.now();
  if (now.plusSeconds(kDrift) >= last) return std::max(now, last);
  const base::TimeZone& zone = workplace.walidata().zone;
  throw base::Conflict("The clock says " + now.rfc3339(zone) + ", but " + whose + " last changed at " +
                       last.rfc3339(zone) + ". Set the clock of this machine right; nothing was changed.");
}

}  // namespace app
