#include "web/site/due_data.h"

#include <algorithm>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "requests/deadlines.h"

namespace web {
namespace {

base::Date dateIn(const json::Value& row, std::string_view member) {
  return base::Date::parse(row.stringAt(member)).value();
}

bool isOverdue(const json::Value& limit) {
  return limit.stringAt("status") == requests::nameOf(requests::DeadlineStatus::Overdue);
}

bool isInWorkingDays(const json::Value& limit) {
  return limit.stringAt("unit") == requests::nameOf(requests::DayUnit::WorkingDays);
}

base::Message timeLeft(const json::Value& limit) {
  const bool isWorking = isInWorkingDays(limit);
  if (isOverdue(limit))
    return {isWorking ? "pages.due.late-working" : "pages.due.late",
            {{"count", limit.integerAt("days_late")}}};
  const std::int64_t left = limit.integerAt("days_left");
  if (left == 0) return {"pages.due.today", {}};
  return {isWorking ? "pages.due.left-working" : "pages.due.left", {{"count", left}}};
}

const char* lookOf(const json::Value& limit) {
  if (isOverdue(limit)) return "mengkudu";
  return limit.integerAt("days_left") == 0 ? "soga" : "nila";
}

struct LeafDay {
  base::Date date;
  std::string what;  // why it is skipped, or which day it is
  const char* look = "";
};

// Every day from the arrival to the due date, in order.
std::vector<LeafDay> leafDays(const Visit& visit, const json::Value& limit) {
  std::vector<LeafDay> days;
  for (const json::Value& day : limit.arrayAt("skipped"))
    days.push_back({dateIn(day, "date"), day.stringAt("why"), "libur"});
  const base::Date due = dateIn(limit, "due");
  int number = 0;
  for (const json::Value& day : limit.arrayAt("counted")) {
    const base::Date date = base::Date::parse(*day.string()).value();
    const base::Message which("pages.due.day", {{"number", ++number}});
    days.push_back({date, visit.wording.words(which), date == due ? "batas" : ""});
  }
  const base::Date received = dateIn(limit, "received");
  const bool isThere =
      std::any_of(days.begin(), days.end(), [&](const LeafDay& day) { return day.date == received; });
  if (!isThere) days.push_back({received, visit.wording.words(base::Message("pages.due.received", {}))});
  std::stable_sort(days.begin(), days.end(),
                   [](const LeafDay& a, const LeafDay& b) { return a.date < b.date; });
  return days;
}

json::Array leafDaysData(const Visit& visit, const json::Value& limit) {
  json::Array rows;
  for (const LeafDay& day : leafDays(visit, limit)) {
    rows.push_back(json::Object{{"weekday", visit.wording.weekday(day.date)},
                                {"number", day.date.day()},
                                {"iso", day.date.iso()},
                                {"what", day.what},
                                {"look", day.look}});
  }
  return rows;
}

base::Message begunAt(const Visit& visit, const json::Value& limit) {
  return {isInWorkingDays(limit) ? "pages.due.begun-working" : "pages.due.begun",
          {{"count", limit.integerAt("length")}, {"time", momentText(visit, limit.stringAt("started"))}}};
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

json::Object leafData(const Visit& visit, const json::Value& limit) {
  const base::Date due = dateIn(limit, "due");
  return {{"title", limit.stringAt("title")},
          {"iso", due.iso()},
          {"day", visit.wording.day(due)},
          {"month", visit.wording.shortMonth(due)},
          {"number", due.day()},
          {"weekday", visit.wording.weekday(due)},
          {"left", visit.wording.words(timeLeft(limit))},
          {"look", lookOf(limit)}};
}

json::Object dueData(const Visit& visit, const json::Value& limit) {
  json::Object data = leafData(visit, limit);
  data["begun"] = visit.wording.words(begunAt(visit, limit));
  data["days"] = leafDaysData(visit, limit);
  if (*limit.at("after_hours").boolean())
    data["after_hours"] = visit.wording.words(
        base::Message("pages.due.after-hours", {{"day", visit.wording.day(dateIn(limit, "received"))}}));
  if (*limit.at("provisional").boolean())
    data["provisional"] =
        visit.wording.words(base::Message("pages.due.provisional", {{"year", dateIn(limit, "due").year()}}));
  return data;
}

std::string momentText(const Visit& visit, const std::string& rfc3339) {
  const auto time = base::Instant::parse(rfc3339);
  return time ? visit.wording.dayAndClock(*time) : std::string();
}

}  // namespace web
