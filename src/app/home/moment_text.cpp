#include "app/home/moment_text.h"

#include <array>
#include <cstdio>

namespace app {
namespace {

constexpr std::array<const char*, 12> kMonthCodes{"month.january", "month.february", "month.march",
                                                  "month.april",   "month.may",      "month.june",
                                                  "month.july",    "month.august",   "month.september",
                                                  "month.october", "month.november", "month.december"};

base::Message dayText(base::Date date) {
  return {"moment.day",
          {{"day", date.day()},
           {"month", base::Message(kMonthCodes[static_cast<std::size_t>(date.month() - 1)], {})},
           {"year", date.year()}}};
}

}  // namespace

std::string clockText(const Workplace& workplace, base::Instant at) {
  const base::LocalTime local = at.in(workplace.walidata().zone);
  char clock[8];
  std::snprintf(clock, sizeof clock, "%02d.%02d", local.hour, local.minute);
  return clock;
}

base::Message momentText(const Workplace& workplace, base::Instant at, base::Instant now) {
  const base::TimeZone& zone = workplace.walidata().zone;
  const base::Date day = at.in(zone).date;
  if (day == now.in(zone).date) return clockText(workplace, at);
  return {"moment.day-and-time", {{"day", dayText(day)}, {"time", clockText(workplace, at)}}};
}

}  // namespace app
