// The days on which the office is closed, from holidays.xml (docs/formats/holidays.md): Saturdays, Sundays,
// national holidays and collective leave (cuti bersama), as the yearly decree of three ministers sets them.
// A value; reading it is safe from any thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/date.h"
#include "xml/element.h"

namespace requests {

enum class Closure { Weekend, NationalHoliday, CollectiveLeave };

struct ClosedDay {
  Closure because = Closure::Weekend;
  std::string name;  // the holiday's, in Bahasa Indonesia; "Sabtu" or "Minggu" for a weekend

  bool operator==(const ClosedDay&) const = default;
};

class Calendar {
 public:
  // Covers no year: only weekends are closed.
  Calendar() = default;
  // InvalidSetup with every problem: no such date, a date outside its year, duplicate dates or years, unknown
  // kinds.
  static Calendar read(const xml::Element& root, const std::string& fileName);

  const std::string& version() const { return version_; }
  // Whether the decree of that year has been entered.
  bool covers(int year) const { return years_.count(year) > 0; }
  // Why the office is closed on that date; nothing on a working day. For a holiday on a weekend, the holiday.
  std::optional<ClosedDay> closure(base::Date date) const;
  bool isWorkingDay(base::Date date) const { return !closure(date); }

 private:
  std::string version_;
  std::set<int> years_;
  std::map<base::Date, ClosedDay> holidays_;
};

// A day on which the office is closed though it is no weekend.
struct Holiday {
  base::Date date;
  ClosedDay why;
};
// The first after `day`, within a year; nothing when none has been entered.
std::optional<Holiday> nextHoliday(const Calendar& calendar, base::Date day);

// The first year not covered that has begun or begins within `daysAhead` days of `today`; `berkas check`
// warns of it.
std::optional<int> yearToEnter(const Calendar& calendar, base::Date today, int daysAhead = 60);

}  // namespace requests
