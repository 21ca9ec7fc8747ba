// When the pemohon is reminded of a debt, and what of the debt stands. The plan is data: so many days before
// the due date, on it, then every so many days, so many in all; after the last it is a task for staff.
//
// Reminders rest while the limit does not run (Data Balikan uploaded and being looked at) and go on when it
// runs again. A reminder keeps its number whatever happens later, so that (case, number) is the key of its
// mail: a mail is written once, however often the job runs.
#pragma once

#include <optional>
#include <vector>

#include "requests/calendar.h"
#include "requests/case_state.h"
#include "requests/procedure.h"

namespace requests {

struct Reminder {
  int number = 0;  // 1 is the first
  base::Date date;
  base::Date due;      // the due date that it reminds of
  int daysBefore = 0;  // negative when `due` is past

  bool operator==(const Reminder&) const = default;
};

// Every reminder of the case, past and, if nothing more happens, to come; ascending in number and date.
std::vector<Reminder> reminderPlan(const Procedure& procedure, const Calendar& calendar,
                                   const CaseState& state);

// The reminder to be mailed on `today`: the last one whose day has come, while the limit runs. One that was
// never sent because the program stood still is not made up for when a later one has come.
std::optional<Reminder> reminderDue(const Procedure& procedure, const Calendar& calendar,
                                    const CaseState& state, base::Date today);

// Whether the last reminder's day has come.
bool remindersUsedUp(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                     base::Date today);

// What a pemohon owes for one case.
struct Debt {
  DebtStatus status = DebtStatus::None;
  base::Date due;
  int daysOverdue = 0;    // calendar days; 0 while nothing is late
  bool isUnpaid = false;  // overdue or abandoned: shown to staff at later requests of the same agency

  bool operator==(const Debt&) const = default;
};

// Nothing when the case never made one.
std::optional<Debt> debtOf(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                           base::Date today);

}  // namespace requests
