#include "app/home/office_time.h"

#include <algorithm>
#include <cstdio>

#include "base/error.h"

namespace app {
namespace {

constexpr std::int64_t kDrift = 2 * 60;  // seconds by which clocks of machines differ that are kept

}  // namespace

base::Date todayAt(const Workplace& workplace) {
  return workplace.clock.now().in(workplace.walidata().zone).date;
}

std::string timeText(const Workplace& workplace, base::Instant time) {
  return time.rfc3339(workplace.walidata().zone);
}

std::string clockTime(const Workplace& workplace, base::Instant time) {
  const base::LocalTime local = time.in(workplace.walidata().zone);
  char text[16];
  std::snprintf(text, sizeof text, "%02d.%02d", local.hour, local.minute);
  return text;
}

void demandPast(const Workplace& workplace, base::Instant at) {
  if (at <= workplace.clock.now()) return;
  throw base::InvalidInput(base::Message("time.not-come", {{"time", at.rfc3339(workplace.walidata().zone)}}));
}

base::Instant timeAfter(const Workplace& workplace, base::Instant last, const base::Message& whose) {
  const base::Instant now = workplace.clock.now();
  if (now.plusSeconds(kDrift) >= last) return std::max(now, last);
  const base::TimeZone& zone = workplace.walidata().zone;
  throw base::Conflict(base::Message(
      "time.clock-behind", {{"now", now.rfc3339(zone)}, {"whose", whose}, {"last", last.rfc3339(zone)}}));
}

}  // namespace app
