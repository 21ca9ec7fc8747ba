#include "requests/deadlines.h"

#include <algorithm>

#include "base/words.h"

namespace requests {
namespace {

constexpr base::Word<DeadlineStatus> kStatuses[] = {{"running", DeadlineStatus::Running},
                                                    {"overdue", DeadlineStatus::Overdue},
                                                    {"met", DeadlineStatus::Met},
                                                    {"missed", DeadlineStatus::Missed},
                                                    {"void", DeadlineStatus::Void}};

DueDate adjusted(const Procedure& procedure, const Calendar& calendar, DueDate due,
                 const Adjustment& adjustment) {
  const base::Date on = adjustment.at.in(procedure.hours().zone).date;
  switch (adjustment.kind) {
    case Adjustment::Kind::Prolong:
      return prolonged(calendar, std::move(due), on, adjustment.length);
    case Adjustment::Kind::MoveTo:
      return moved(std::move(due), on, adjustment.date);
    case Adjustment::Kind::NotBefore:
      break;
  }
  return notBefore(std::move(due), dueDate(calendar, procedure.hours(), adjustment.at, adjustment.length));
}

DeadlineStatus statusOf(const LimitRun& run, bool isPast) {
  if (run.isRunning()) return isPast ? DeadlineStatus::Overdue : DeadlineStatus::Running;
  if (isPast) return DeadlineStatus::Missed;
  return run.voided ? DeadlineStatus::Void : DeadlineStatus::Met;
}

Deadline deadlineOf(const Procedure& procedure, const Calendar& calendar, const LimitRun& run,
                    base::Instant now) {
  const LimitRule* rule = procedure.limit(run.limit);
  const base::Date until = run.endedAt.value_or(now).in(procedure.hours().zone).date;
  Deadline deadline;
  deadline.limit = run.limit;
  deadline.title = rule ? rule->title : run.limit;
  deadline.produsen = run.produsen;
  if (rule) deadline.party = rule->party;
  deadline.length = run.length;
  deadline.due = dueDateOf(procedure, calendar, run);
  deadline.extended = run.isExtended();
  deadline.status = statusOf(run, until > deadline.due.date);
  deadline.startedAt = run.startedAt;
  deadline.endedAt = run.endedAt;
  deadline.daysUsed = daysBetween(calendar, deadline.due.receivedOn, until, run.length.unit);
  deadline.daysLate = daysBetween(calendar, deadline.due.date, until, run.length.unit);
  return deadline;
}

}  // namespace

std::string_view nameOf(DeadlineStatus status) {
  return base::nameOf(kStatuses, status);
}

DueDate dueDateOf(const Procedure& procedure, const Calendar& calendar, const LimitRun& run) {
  DueDate due = run.startDate ? dueDate(calendar, *run.startDate, run.length)
                              : dueDate(calendar, procedure.hours(), run.countFrom, run.length);
  for (const Adjustment& adjustment : run.adjustments) {
    due = adjusted(procedure, calendar, std::move(due), adjustment);
  }
  return due;
}

std::vector<Deadline> deadlines(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                                base::Instant now) {
  std::vector<Deadline> found;
  for (const LimitRun& run : state.limits) found.push_back(deadlineOf(procedure, calendar, run, now));
  return found;
}

}  // namespace requests
