// Computes due dates and explains them. Pure functions; the rule is that of the procedure's page on days:
//
//   An arrival on a closed day or after office hours counts as received on the next working day. Day 1 is the
//   working day after the day of receipt. In calendar days, day 1 is the next date, and arrival counts on its
//   own date.
//
// A due date counted through a year that the calendar does not cover is provisional: the same call counts it
// anew when the decree has been entered.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "base/message.h"
#include "requests/calendar.h"
#include "requests/length.h"

namespace requests {

// Arrivals before opening count on the same day; at `closesAt` sharp the office is still open.
struct OfficeHours {
  base::TimeZone zone = base::TimeZone::jakarta();
  int opensAt = 7 * 60 + 30;  // minutes after midnight
  int closesAt = 16 * 60;

  bool operator==(const OfficeHours&) const = default;
};

struct SkippedDay {
  base::Date date;
  ClosedDay why;

  bool operator==(const SkippedDay&) const = default;
};

// A change of a due date after it was counted.
struct DueChange {
  enum class Kind {
    Prolonged,  // counted further from the old date
    Moved,      // set to a date
    NotBefore,  // replaced by a later date, counted from `on`
  };
  Kind kind = Kind::Prolonged;
  base::Date on;  // the day of the decision
  base::Date to;

  bool operator==(const DueChange&) const = default;
};

struct DueDate {
  base::Date date;
  base::Date arrivedOn;   // the office's date at the moment of arrival
  base::Date receivedOn;  // the day of receipt: `arrivedOn`, or the working day that it was moved to
  bool afterHours = false;
  bool provisional = false;
  Length length;
  std::vector<base::Date> counted;  // day 1, day 2, …; the last is `date` unless the date was set or moved
  std::vector<SkippedDay> skipped;  // skipped closed days, including that of arrival, in order
  std::vector<DueChange> changes;   // in the order in which they were made

  bool operator==(const DueDate&) const = default;
};

DueDate dueDate(const Calendar& calendar, const OfficeHours& hours, base::Instant arrived, Length length);
// From a date without time of day, such as a letter's.
DueDate dueDate(const Calendar& calendar, base::Date arrived, Length length);
// `due` with `more` counted from its date, as decided on `on`.
DueDate prolonged(const Calendar& calendar, DueDate due, base::Date on, Length more);
// `due` set to `to`, as decided on `on`.
DueDate moved(DueDate due, base::Date on, base::Date to);
// The later of the two; `floor` was counted from its arrival.
DueDate notBefore(DueDate due, const DueDate& floor);

// One line for each step of the count: arrival, receipt, each skipped day with its reason, each
// counted day (calendar days in one line), each change, whether it is provisional.
std::vector<base::Message> explain(const DueDate& due);

// The number of days of `unit` after `from` up to and including `to`; 0 when `to` is not later.
int daysBetween(const Calendar& calendar, base::Date from, base::Date to, DayUnit unit);

}  // namespace requests
