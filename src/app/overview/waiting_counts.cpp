#include "app/overview/waiting_counts.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/casework/quarantine_desk.h"
#include "app/entry/account_requests.h"
#include "app/mail/outbox_desk.h"
#include "app/overview/assignments.h"
#include "app/overview/open_steps.h"
#include "app/preparations/applicant_view.h"

namespace app {
namespace {

using requests::Role;

template <class Rows>
std::int64_t countOf(const Rows& rows) {
  return static_cast<std::int64_t>(rows.size());
}

std::int64_t tasksNow(const Workplace& workplace, const Actor& actor, OpenCases& cases) {
  const TaskTally tally = taskTally(workplace, actor, cases);
  return tally.late + tally.today + tally.week;
}

std::int64_t answersOwed(const Workplace& workplace, const Actor& actor) {
  const std::vector<json::Object> rows = assignmentsOf(workplace, actor);
  return std::count_if(rows.begin(), rows.end(),
                       [](const json::Object& row) { return row.find("limit") != row.end(); });
}

}  // namespace

WaitingCounts waitingCounts(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                            const SigningStack& stack) {
  WaitingCounts counts;
  if (actor.has(Role::Walidata)) counts.tasks = tasksNow(workplace, actor, cases);
  if (actor.has(Role::Penandatangan)) counts.letters = countOf(stack.list(workplace, actor));
  if (may(actor, UseCase::OutboxList))
    counts.mails = countOf(OutboxDesk(workplace).list(actor, mail::nameOf(mail::RowState::Stopped)));
  if (may(actor, UseCase::QuarantineRelease)) counts.held = countOf(QuarantineDesk(workplace).list(actor));
  if (may(actor, UseCase::AccountRequestList)) {
    const auto waiting = AccountRequestDesk::Which::Waiting;
    counts.accountRequests = countOf(AccountRequestDesk(workplace).list(actor, waiting));
  }
  if (actor.has(Role::Produsen)) counts.answers = answersOwed(workplace, actor);
  if (actor.has(Role::Pemohon)) counts.debts = applicantHome(workplace, actor).debts;
  return counts;
}

}  // namespace app
