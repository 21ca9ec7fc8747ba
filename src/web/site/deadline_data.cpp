#include "web/site/deadline_data.h"

#include <algorithm>
#include <vector>

namespace web {
namespace {

using requests::DayUnit;

base::Message timeLeft(const requests::Deadline& deadline, const requests::Calendar& calendar,
                       base::Date today) {
  const DayUnit unit = deadline.length.unit;
  const bool isWorking = unit == DayUnit::WorkingDays;
  if (deadline.status == requests::DeadlineStatus::Overdue)
    return {isWorking ? "pages.due.late-working" : "pages.due.late", {{"count", deadline.daysLate}}};
  const int left = requests::daysBetween(calendar, today, deadline.due.date, unit);
  if (left == 0) return {"pages.due.today", {}};
  return {isWorking ? "pages.due.left-working" : "pages.due.left", {{"count", left}}};
}

struct LeafDay {
  base::Date date;
  std::string what;  // why it is skipped, or which day it is
  const char* look = "";
};

// Every day from the arrival to the due date, in order.
std::vector<LeafDay> leafDays(const Visit& visit, const requests::DueDate& due) {
  std::vector<LeafDay> days;
  for (const requests::SkippedDay& day : due.skipped) days.push_back({day.date, day.why.name, "libur"});
  int number = 0;
  for (const base::Date date : due.counted) {
    const base::Message which("pages.due.day", {{"number", ++number}});
    days.push_back({date, visit.wording.words(which), date == due.date ? "batas" : ""});
  }
  const bool isCounted =
      std::any_of(days.begin(), days.end(), [&](const LeafDay& day) { return day.date == due.receivedOn; });
  if (!isCounted)
    days.push_back({due.receivedOn, visit.wording.words(base::Message("pages.due.received", {}))});
  std::stable_sort(days.begin(), days.end(),
                   [](const LeafDay& a, const LeafDay& b) { return a.date < b.date; });
  return days;
}

json::Array daysData(const Visit& visit, const requests::DueDate& due) {
  json::Array rows;
  for (const LeafDay& day : leafDays(visit, due)) {
    rows.push_back(json::Object{{"weekday", visit.wording.weekday(day.date)},
                                {"number", day.date.day()},
                                {"iso", day.date.iso()},
                                {"what", day.what},
                                {"look", day.look}});
  }
  return rows;
}

base::Message begunAt(const Visit& visit, const requests::Deadline& deadline) {
  const bool isWorking = deadline.length.unit == DayUnit::WorkingDays;
  return {isWorking ? "pages.due.begun-working" : "pages.due.begun",
          {{"count", deadline.length.count}, {"time", visit.wording.dayAndClock(deadline.startedAt)}}};
}

}  // namespace

base::Date todayOf(const Visit& visit) {
  return visit.wording.dateOf(visit.workplace.clock.now());
}

base::Message timeLeft(const Visit& visit, base::Date due) {
  const int left = due.daysAfter(todayOf(visit));
  if (left < 0) return {"pages.due.late", {{"count", -left}}};
  if (left == 0) return {"pages.due.today", {}};
  return {"pages.due.left", {{"count", left}}};
}

json::Object deadlineData(const Visit& visit, const requests::Deadline& deadline) {
  const base::Date due = deadline.due.date;
  const bool isLate = deadline.status == requests::DeadlineStatus::Overdue;
  const requests::Calendar& calendar = visit.workplace.office().rules.calendar;
  json::Object data{{"iso", due.iso()},
                    {"day", visit.wording.day(due)},
                    {"month", visit.wording.shortMonth(due)},
                    {"number", due.day()},
                    {"weekday", visit.wording.weekday(due)},
                    {"left", visit.wording.words(timeLeft(deadline, calendar, todayOf(visit)))},
                    {"look", isLate ? "mengkudu" : "nila"},
                    {"begun", visit.wording.words(begunAt(visit, deadline))},
                    {"days", daysData(visit, deadline.due)}};
  if (deadline.due.afterHours)
    data["after_hours"] = visit.wording.words(
        base::Message("pages.due.after-hours", {{"day", visit.wording.day(deadline.due.receivedOn)}}));
  if (deadline.due.provisional)
    data["provisional"] = visit.wording.words(base::Message("pages.due.provisional", {{"year", due.year()}}));
  return data;
}

}  // namespace web
