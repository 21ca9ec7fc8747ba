#include "web/staff/due_data.h"

#include <algorithm>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "requests/deadlines.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

base::Date dateIn(const json::Value& row, std::string_view member) {
  return base::Date::parse(row.stringAt(member)).value();
}

bool isOverdue(const json::Value& limit) {
  return limit.stringAt("status") == requests::nameOf(requests::DeadlineStatus::Overdue);
}

base::Message daysLeft(const json::Value& limit) {
  const bool isWorking = limit.stringAt("unit") == requests::nameOf(requests::DayUnit::WorkingDays);
  if (isOverdue(limit)) {
    const std::int64_t late = limit.integerAt("days_late");
    return isWorking ? base::Message("pages.staff.late-working", {{"count", late}})
                     : base::Message("pages.staff.late", {{"count", late}});
  }
  const std::int64_t left = limit.integerAt("days_left");
  if (left == 0) return {"pages.staff.due-today", {}};
  return isWorking ? base::Message("pages.staff.left-working", {{"count", left}})
                   : base::Message("pages.staff.left", {{"count", left}});
}

const char* lookOfDue(const json::Value& limit) {
  if (isOverdue(limit)) return "mengkudu";
  return limit.integerAt("days_left") == 0 ? "soga" : "nila";
}

struct CountedDay {
  base::Date date;
  std::string why;  // it is skipped; empty: it counts
};

std::vector<CountedDay> daysOf(const json::Value& limit) {
  std::vector<CountedDay> days;
  for (const json::Value& day : limit.arrayAt("counted"))
    days.push_back({base::Date::parse(*day.string()).value(), {}});
  for (const json::Value& day : limit.arrayAt("skipped"))
    days.push_back({dateIn(day, "date"), day.stringAt("why")});
  std::sort(days.begin(), days.end(),
            [](const CountedDay& a, const CountedDay& b) { return a.date < b.date; });
  return days;
}

json::Array daysData(const Visit& visit, const json::Value& limit) {
  const base::Date due = dateIn(limit, "due");
  json::Array rows;
  for (const CountedDay& day : daysOf(limit)) {
    const char* kind = !day.why.empty() ? "libur" : day.date == due ? "batas" : "";
    rows.push_back(json::Object{{"date", visit.wording.date(day.date)},
                                {"number", day.date.day()},
                                {"weekday", visit.wording.weekday(day.date)},
                                {"why", day.why},
                                {"kind", kind}});
  }
  return rows;
}

json::Object leafData(const Visit& visit, const json::Value& limit) {
  const base::Date due = dateIn(limit, "due");
  return {{"iso", due.iso()},
          {"day", visit.wording.day(due)},
          {"month", visit.wording.shortMonth(due)},
          {"number", due.day()},
          {"weekday", visit.wording.weekday(due)},
          {"left", visit.wording.words(daysLeft(limit))},
          {"look", lookOfDue(limit)},
          {"title", limit.stringAt("title")},
          {"provisional", *limit.at("provisional").boolean()}};
}

}  // namespace

json::Object dueData(const Visit& visit, const json::Value& limit) {
  json::Object data = leafData(visit, limit);
  data["days"] = daysData(visit, limit);
  return data;
}

json::Object taskData(const Visit& visit, const json::Value& row) {
  const std::string& ticket = row.stringAt("ticket");
  const json::Value* action = row.find("action");
  return {{"due", leafData(visit, row)},
          {"title", action ? action->stringAt("title") : row.stringAt("title")},
          {"address", action ? actionAddress(ticket, *action) : caseAddress(ticket)},
          {"ticket", ticket},
          {"agency", row.stringAt("agency")},
          {"about", row.stringAt("case_title")},
          {"who", row.stringOr("who")}};
}

std::string momentText(const Visit& visit, const std::string& rfc3339) {
  const auto time = base::Instant::parse(rfc3339);
  return time ? visit.wording.dayAndClock(*time) : std::string();
}

}  // namespace web
