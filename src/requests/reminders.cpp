#include "requests/reminders.h"

#include <algorithm>

#include "requests/deadlines.h"

namespace requests {
namespace {

// Days on which one due date was valid: after `after`, up to and including `last` (nothing: still valid). A
// day on which the date changed belongs to the earlier stretch, since its reminder went out in the morning.
struct Stretch {
  base::Date after;
  std::optional<base::Date> last;
  base::Date due;
};

class Planner {
 public:
  Planner(const Procedure& procedure, const Calendar& calendar)
      : procedure_(procedure), calendar_(calendar), plan_(procedure.reminders()) {}

  std::vector<Reminder> plan(const CaseState& state) {
    for (const LimitRun& run : state.limits) {
      if (run.limit != plan_.limit) continue;
      for (const Stretch& stretch : stretchesOf(run)) remindDuring(stretch);
    }
    return std::move(reminders_);
  }

 private:
  base::Date dateOf(base::Instant time) const { return time.in(procedure_.hours().zone).date; }

  // An adjustment made while the run was going on begins a new stretch; older ones came with its start.
  std::vector<Stretch> stretchesOf(const LimitRun& run) const {
    LimitRun sofar = run;
    std::erase_if(sofar.adjustments, [&](const Adjustment& each) { return each.at > run.startedAt; });
    base::Date after = dateOf(run.startedAt);
    std::vector<Stretch> stretches;
    for (const Adjustment& adjustment : run.adjustments) {
      if (adjustment.at <= run.startedAt) continue;
      const base::Date changed = dateOf(adjustment.at);
      stretches.push_back({after, changed, dueDateOf(procedure_, calendar_, sofar).date});
      sofar.adjustments.push_back(adjustment);
      after = changed;
    }
    const auto last = run.endedAt ? std::optional(dateOf(*run.endedAt)) : std::nullopt;
    stretches.push_back({after, last, dueDateOf(procedure_, calendar_, sofar).date});
    return stretches;
  }

  void remindDuring(const Stretch& stretch) {
    for (const int days : plan_.daysBefore) remindOn(stretch.due.plusDays(-days), stretch);
    if (plan_.everyDaysAfter == 0) return;
    const base::Date end = stretch.last.value_or(
        std::max(stretch.due, stretch.after).plusDays(plan_.most * plan_.everyDaysAfter));
    for (base::Date date = stretch.due.plusDays(plan_.everyDaysAfter); date <= end;
         date = date.plusDays(plan_.everyDaysAfter)) {
      remindOn(date, stretch);
    }
  }

  void remindOn(base::Date date, const Stretch& stretch) {
    if (date <= stretch.after || (stretch.last && date > *stretch.last)) return;
    const int number = static_cast<int>(reminders_.size()) + 1;
    if (number > plan_.most) return;
    reminders_.push_back({number, date, stretch.due, stretch.due.daysAfter(date)});
  }

  const Procedure& procedure_;
  const Calendar& calendar_;
  const ReminderPlan& plan_;
  std::vector<Reminder> reminders_;
};

const LimitRun* lastRun(const Procedure& procedure, const CaseState& state) {
  const LimitRun* last = nullptr;
  for (const LimitRun& run : state.limits) {
    if (run.limit == procedure.reminders().limit) last = &run;
  }
  return last;
}

}  // namespace

std::vector<Reminder> reminderPlan(const Procedure& procedure, const Calendar& calendar,
                                   const CaseState& state) {
  return Planner(procedure, calendar).plan(state);
}

std::optional<Reminder> reminderDue(const Procedure& procedure, const Calendar& calendar,
                                    const CaseState& state, base::Date today) {
  const LimitRun* run = state.runningLimit(procedure.reminders().limit);
  if (!run) return std::nullopt;
  const base::Date resumed = run->startedAt.in(procedure.hours().zone).date;
  std::optional<Reminder> due;
  for (const Reminder& reminder : reminderPlan(procedure, calendar, state)) {
    if (reminder.date > resumed && reminder.date <= today) due = reminder;
  }
  return due;
}

bool remindersUsedUp(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                     base::Date today) {
  if (!state.runningLimit(procedure.reminders().limit)) return false;
  const auto plan = reminderPlan(procedure, calendar, state);
  return std::all_of(plan.begin(), plan.end(), [&](const Reminder& each) { return each.date <= today; });
}

std::optional<Debt> debtOf(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                           base::Date today) {
  const LimitRun* run = lastRun(procedure, state);
  if (state.debt == DebtStatus::None || !run) return std::nullopt;
  Debt debt;
  debt.status = state.debt;
  debt.due = dueDateOf(procedure, calendar, *run).date;
  if (state.debt == DebtStatus::Owed || state.debt == DebtStatus::Abandoned) {
    debt.daysOverdue = std::max(0, today.daysAfter(debt.due));
  }
  debt.isUnpaid = state.debt == DebtStatus::Abandoned || debt.daysOverdue > 0;
  return debt;
}

}  // namespace requests
