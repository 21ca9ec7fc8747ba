// A due date that explains itself: the leaf of a wall calendar, how long it is until then, and every day of
// the count with the reason why one is skipped. For potongan-batas-data.xml, which declares what is made
// here.
#pragma once

#include <string>

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Of a running limit (deadlineJson of app/casework/case_views.h): title; iso, day, month, number, weekday:
// the date; left, look: how long until then, as a badge.
json::Object leafData(const Visit& visit, const json::Value& limit);
// The same, and begun: what was counted from; after_hours; days: weekday, number, iso, what, look of each;
// provisional: why the date can still change.
json::Object dueData(const Visit& visit, const json::Value& limit);

// "6 hari lagi", "Hari ini", "Lewat 2 hari": of a date alone, in days of the calendar.
base::Message timeLeft(const Visit& visit, base::Date due);

// Of the office.
base::Date todayOf(const Visit& visit);

// "Senin, 7 Desember 2026, 16.00 WIB" of a time as JSON has it; empty for an empty one.
std::string momentText(const Visit& visit, const std::string& rfc3339);

}  // namespace web
