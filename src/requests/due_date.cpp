#include "requests/due_date.h"

#include <map>

namespace requests {
namespace {

bool isAfterHours(const base::LocalTime& local, const OfficeHours& hours) {
  const int seconds = (local.hour * 60 + local.minute) * 60 + local.second;
  return seconds > hours.closesAt * 60;
}

// Walks from `date` to the first working day, noting what it passes.
base::Date firstWorkingDay(const Calendar& calendar, base::Date date, std::vector<SkippedDay>& skipped) {
  for (auto closed = calendar.closure(date); closed; closed = calendar.closure(date)) {
    skipped.push_back({date, *closed});
    date = date.plusDays(1);
  }
  return date;
}

void countOn(const Calendar& calendar, DueDate& due, Length length) {
  for (int day = 0; day < length.count; ++day) {
    due.date = due.date.plusDays(1);
    if (length.unit == DayUnit::WorkingDays) due.date = firstWorkingDay(calendar, due.date, due.skipped);
    due.counted.push_back(due.date);
  }
}

// Whether every year from receipt to the end is known. Calendar days need no decree.
bool isKnown(const Calendar& calendar, base::Date from, base::Date to, DayUnit unit) {
  if (unit == DayUnit::CalendarDays) return true;
  for (int year = from.year(); year <= to.year(); ++year) {
    if (!calendar.covers(year)) return false;
  }
  return true;
}

DueDate counted(const Calendar& calendar, DueDate due) {
  due.date = due.receivedOn;
  countOn(calendar, due, due.length);
  due.provisional = !isKnown(calendar, due.arrivedOn, due.date, due.length.unit);
  return due;
}

base::Message describeSkipped(const SkippedDay& day) {
  const std::string date = day.date.iso();
  switch (day.why.because) {
    case Closure::NationalHoliday:
      return {"due.national-holiday", {{"date", date}, {"name", day.why.name}}};
    case Closure::CollectiveLeave:
      return {"due.collective-leave", {{"date", date}, {"name", day.why.name}}};
    case Closure::Weekend:
      break;
  }
  return {"due.weekend", {{"date", date}, {"name", day.why.name}}};
}

base::Message describeReceipt(const DueDate& due) {
  const std::string arrived = due.arrivedOn.iso();
  if (due.receivedOn == due.arrivedOn)
    return {due.afterHours ? "due.arrived-after-hours" : "due.arrived", {{"date", arrived}}};
  return {due.afterHours ? "due.received-after-hours" : "due.received",
          {{"date", arrived}, {"received", due.receivedOn.iso()}}};
}

// Counted and skipped days in the order of their dates.
std::vector<base::Message> describeCount(const DueDate& due) {
  if (due.length.unit == DayUnit::CalendarDays) {
    return {base::Message("due.calendar-days",
                          {{"number", due.counted.size()}, {"first", due.receivedOn.plusDays(1).iso()}})};
  }
  std::map<base::Date, base::Message> days;
  for (const SkippedDay& day : due.skipped) days[day.date] = describeSkipped(day);
  for (std::size_t i = 0; i < due.counted.size(); ++i) {
    days[due.counted[i]] =
        base::Message("due.counted-day", {{"date", due.counted[i].iso()}, {"number", i + 1}});
  }
  std::vector<base::Message> lines;
  lines.reserve(days.size());
  for (const auto& [date, line] : days) lines.push_back(line);
  return lines;
}

base::Message describeChange(const DueChange& change) {
  const std::string to = change.to.iso();
  const std::string on = change.on.iso();
  switch (change.kind) {
    case DueChange::Kind::Prolonged:
      return {"due.prolonged", {{"to", to}, {"on", on}}};
    case DueChange::Kind::Moved:
      return {"due.moved", {{"to", to}, {"on", on}}};
    case DueChange::Kind::NotBefore:
      break;
  }
  return {"due.not-before", {{"to", to}, {"on", on}}};
}

}  // namespace

DueDate dueDate(const Calendar& calendar, const OfficeHours& hours, base::Instant arrived, Length length) {
  const base::LocalTime local = arrived.in(hours.zone);
  DueDate due;
  due.length = length;
  due.arrivedOn = due.receivedOn = local.date;
  if (length.unit == DayUnit::CalendarDays) return counted(calendar, std::move(due));
  due.afterHours = calendar.isWorkingDay(local.date) && isAfterHours(local, hours);
  const base::Date first = due.afterHours ? local.date.plusDays(1) : local.date;
  due.receivedOn = firstWorkingDay(calendar, first, due.skipped);
  return counted(calendar, std::move(due));
}

DueDate dueDate(const Calendar& calendar, base::Date arrived, Length length) {
  DueDate due;
  due.length = length;
  due.arrivedOn = due.receivedOn = arrived;
  if (length.unit == DayUnit::WorkingDays) {
    due.receivedOn = firstWorkingDay(calendar, arrived, due.skipped);
  }
  return counted(calendar, std::move(due));
}

DueDate prolonged(const Calendar& calendar, DueDate due, base::Date on, Length more) {
  const base::Date before = due.date;
  countOn(calendar, due, more);
  due.provisional = due.provisional || !isKnown(calendar, before, due.date, more.unit);
  due.changes.push_back({DueChange::Kind::Prolonged, on, due.date});
  return due;
}

DueDate moved(DueDate due, base::Date on, base::Date to) {
  due.date = to;
  due.provisional = false;
  due.changes.push_back({DueChange::Kind::Moved, on, to});
  return due;
}

DueDate notBefore(DueDate due, const DueDate& floor) {
  if (floor.date <= due.date) return due;
  due.date = floor.date;
  due.provisional = floor.provisional;
  due.changes.push_back({DueChange::Kind::NotBefore, floor.arrivedOn, floor.date});
  return due;
}

std::vector<base::Message> explain(const DueDate& due) {
  std::vector<base::Message> lines = {describeReceipt(due)};
  for (base::Message& line : describeCount(due)) lines.push_back(std::move(line));
  for (const DueChange& change : due.changes) lines.push_back(describeChange(change));
  lines.push_back(base::Message(due.provisional ? "due.provisional" : "due.on", {{"date", due.date.iso()}}));
  return lines;
}

int daysBetween(const Calendar& calendar, base::Date from, base::Date to, DayUnit unit) {
  if (to <= from) return 0;
  if (unit == DayUnit::CalendarDays) return to.daysAfter(from);
  int count = 0;
  for (base::Date date = from.plusDays(1); date <= to; date = date.plusDays(1)) {
    if (calendar.isWorkingDay(date)) ++count;
  }
  return count;
}

}  // namespace requests
