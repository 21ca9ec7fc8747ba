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

// Whose tasks are told: "Semua tugas", or "Tugas saya", those that are his own turn and those in cases on
// which he acted last for the Walidata.
enum class Whose { Everybodys, Own };

// How many: the actor's own by due date, and what others have.
struct TaskTally {
  std::int64_t late = 0, today = 0, week = 0, later = 0, waiting = 0;
};
TaskTally taskTally(const Workplace& workplace, const Actor& actor, OpenCases& cases);

// An object with these members:
//   today, working_day, next_holiday {date, why}
//   tally {late, today, week, later, waiting}: as TaskTally, of those that are told
//   late, today_due, week, waiting: rows, the earliest due date first
//   next: the actor's first row that is due later; missing when there is none
//   mails: those that stopped; held: hand-ins that wait for a decision; account_requests: id, agency and
//   asked
//     of those on which nobody has decided. Missing where he may not see them.
// A row is a limit as listDeadlines has it, with ticket, object, agency, case_title, produsen_name, action
// (title, use_case, event, draft, produsen; missing when nobody can do anything), role and who: whose turn it
// is.
//
// For the office's roles. Denied for others, whose pages are their own (assignments.h).
json::Object openSteps(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                       Whose whose = Whose::Everybodys);

}  // namespace app
