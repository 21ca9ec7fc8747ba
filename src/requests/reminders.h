// Reminders of a pemohon's debt, and its state. The plan is data: numbers of days before the due date, the
// due date itself, then an interval in days, and a total; after the last reminder the debt is a task for
// staff.
//
// Reminders pause while the limit does not run (an uploaded Data Balikan is being checked) and continue when
// it runs again. A reminder keeps its number, so (case, number) is the key of its mail: a mail is written
// once, however often the job runs.
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

// Every reminder of the case, past and, if nothing more happens, future; ascending in number and date.
std::vector<Reminder> reminderPlan(const Procedure& procedure, const Calendar& calendar,
                                   const CaseState& state);

// The reminder to mail on `today`: the last one whose day has come, while the limit runs. An earlier one,
// missed because the program did not run, is not mailed later.
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

// Nothing when the case has never caused a debt.
std::optional<Debt> debtOf(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                           base::Date today);

}  // namespace requests
