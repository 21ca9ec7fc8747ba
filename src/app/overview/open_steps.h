// "Hari ini": what somebody has to do, by when it is due, and what he waits for. A row for each limit that
// runs in an open case, with the action that ends it (next_step.h).
#pragma once

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/overview/open_cases.h"
#include "json/value.h"

namespace app {

// How many rows of each group are told; all of them are counted.
inline constexpr int kMostStepsTold = 100;

// An object with these members:
//   today, working_day, next_holiday {date, why}
//   tally {late, today, week, later, waiting}: the actor's own by due date, and what others have
//   late, today_due, week, waiting: rows, the earliest due date first
//   next: the actor's first row that is due later; missing when there is none
//   mails: those that stopped; held: hand-ins that wait for a decision. Missing where he may not see them.
// A row is a limit as listDeadlines has it, with ticket, object, agency, case_title, produsen_name, days_left
// and unit, action (title, use_case, event, draft, produsen; missing when nobody can do anything), role and
// who: whose turn it is.
//
// For the office's roles. Denied for others, whose pages are their own (assignments.h).
json::Object openSteps(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                       int most = kMostStepsTold);

}  // namespace app
