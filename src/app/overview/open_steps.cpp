#include "app/overview/open_steps.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/casework/quarantine_desk.h"
#include "app/entry/account_requests.h"
#include "app/home/office_time.h"
#include "app/mail/outbox_desk.h"
#include "app/overview/task_rows.h"
#include "base/error.h"

namespace app {
namespace {

constexpr int kDaysOfWeek = 7;

// A task and the case that it is in, which outlives it.
struct Placed {
  const OpenCase* open;
  RunningTask task;
};
using Group = std::vector<Placed>;

struct Groups {
  Group late, today, week, later, waiting;

  TaskTally tally() const {
    const auto count = [](const Group& group) { return static_cast<std::int64_t>(group.size()); };
    return {count(late), count(today), count(week), count(later), count(waiting)};
  }

  Group& groupOf(const RunningTask& task, base::Date day) {
    const base::Date due = task.deadline.due.date;
    if (!task.next || !task.next->isMine) return waiting;
    if (due < day) return late;
    if (due == day) return today;
    return due <= day.plusDays(kDaysOfWeek) ? week : later;
  }
};

void sortByDue(Group& group) {
  std::stable_sort(group.begin(), group.end(), [](const Placed& a, const Placed& b) {
    return a.task.deadline.due.date < b.task.deadline.due.date;
  });
}

bool isOwn(const Actor& actor, const OpenCase& open, const RunningTask& task) {
  return open.known->handler == actor.user || (task.next && task.next->account == actor.user);
}

Groups groupsOf(const Workplace& workplace, const Actor& actor, const std::vector<OpenCase>& open,
                Whose whose) {
  const base::Date today = todayAt(workplace);
  Groups groups;
  for (const OpenCase& one : open) {
    for (RunningTask& task : tasksOf(workplace, actor, one)) {
      if (whose == Whose::Own && !isOwn(actor, one, task)) continue;
      Group& group = groups.groupOf(task, today);
      group.push_back({&one, std::move(task)});
    }
  }
  return groups;
}

json::Array rowsOf(const Workplace& workplace, Group& group, int most, base::Language language) {
  sortByDue(group);
  json::Array rows;
  for (const Placed& one : group) {
    if (static_cast<int>(rows.size()) == most) break;
    rows.emplace_back(taskRow(workplace, *one.open, one.task, language));
  }
  return rows;
}

json::Array listOf(std::vector<json::Object> rows) {
  return {std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end())};
}

void addDay(const Workplace& workplace, json::Object& page) {
  const requests::Calendar& calendar = workplace.office().rules.calendar;
  const base::Date today = todayAt(workplace);
  page["today"] = today.iso();
  page["working_day"] = calendar.isWorkingDay(today);
  if (const auto holiday = requests::nextHoliday(calendar, today))
    page["next_holiday"] = json::Object{{"date", holiday->date.iso()}, {"why", holiday->why.name}};
}

json::Array accountRequests(const Workplace& workplace, const Actor& actor) {
  json::Array rows;
  for (const AccountRequest& request :
       AccountRequestDesk(workplace).list(actor, AccountRequestDesk::Which::Waiting)) {
    rows.push_back(json::Object{
        {"id", request.id}, {"agency", request.agency}, {"asked", timeText(workplace, request.asked)}});
  }
  return rows;
}

// What needs a look beside the cases.
void addTroubles(const Workplace& workplace, const Actor& actor, json::Object& page) {
  if (may(actor, UseCase::OutboxList))
    page["mails"] = listOf(OutboxDesk(workplace).list(actor, mail::nameOf(mail::RowState::Stopped)));
  if (may(actor, UseCase::QuarantineRelease)) page["held"] = listOf(QuarantineDesk(workplace).list(actor));
  if (may(actor, UseCase::AccountRequestList)) page["account_requests"] = accountRequests(workplace, actor);
}

}  // namespace

TaskTally taskTally(const Workplace& workplace, const Actor& actor, OpenCases& cases) {
  const std::vector<OpenCase> open = cases.all(workplace);
  return groupsOf(workplace, actor, open, Whose::Everybodys).tally();
}

json::Object openSteps(const Workplace& workplace, const Actor& actor, OpenCases& cases, Whose whose) {
  if (!actor.isOfOffice()) throw base::Denied(base::Message("overview.of-office", {{"user", actor.user}}));
  const std::vector<OpenCase> open = cases.all(workplace);
  Groups groups = groupsOf(workplace, actor, open, whose);
  const TaskTally tally = groups.tally();
  json::Object page;
  addDay(workplace, page);
  page["tally"] = json::Object{{"late", tally.late},
                               {"today", tally.today},
                               {"week", tally.week},
                               {"later", tally.later},
                               {"waiting", tally.waiting}};
  page["late"] = rowsOf(workplace, groups.late, kMostStepsTold, actor.language);
  page["today_due"] = rowsOf(workplace, groups.today, kMostStepsTold, actor.language);
  page["week"] = rowsOf(workplace, groups.week, kMostStepsTold, actor.language);
  page["waiting"] = rowsOf(workplace, groups.waiting, kMostStepsTold, actor.language);
  json::Array next = rowsOf(workplace, groups.later, 1, actor.language);
  if (!next.empty()) page["next"] = std::move(next.front());
  addTroubles(workplace, actor, page);
  return page;
}

}  // namespace app
