// A due date that explains itself: the leaf of a wall calendar, how long it is until then, and every day of
// the count with the reason why one is skipped. For potongan-batas.xml, which declares what is made here.
#pragma once

#include <string>

#include "json/value.h"
#include "requests/deadlines.h"
#include "web/site/visit.h"

namespace web {

// iso, day, month, number, weekday: the date; left, look: how long until then, as a badge; begun: what was
// counted from; days: weekday, number, what, look of each; provisional: why the date can still change.
json::Object deadlineData(const Visit& visit, const requests::Deadline& deadline);

// "6 hari lagi", "Hari ini", "Lewat 2 hari": of a date alone, in days of the calendar.
base::Message timeLeft(const Visit& visit, base::Date due);

// Of the office.
base::Date todayOf(const Visit& visit);

}  // namespace web
