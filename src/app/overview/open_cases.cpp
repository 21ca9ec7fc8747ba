#include "app/overview/open_cases.h"

#include <algorithm>
#include <limits>
#include <set>

#include "app/facts/outgoing.h"

namespace app {
namespace {

std::vector<std::string> waitingStates(const requests::Procedure& procedure) {
  std::vector<std::string> states;
  for (const requests::StateRule& state : procedure.states()) {
    if (state.limitKind != requests::StateLimit::None) states.push_back(state.id);
  }
  return states;
}

std::string handlerOf(const std::vector<EventRecord>& events) {
  const auto last = std::find_if(events.rbegin(), events.rend(), [](const EventRecord& record) {
    return record.event.role == requests::Role::Walidata;
  });
  return last == events.rend() ? std::string() : last->event.actor;
}

CaseQuery queryOfOpen(const Workplace& workplace) {
  CaseQuery query;
  query.states = waitingStates(workplace.office().rulesOf(kDataRequests).procedure);
  query.descending = false;
  query.limit = std::numeric_limits<int>::max();
  return query;
}

}  // namespace

CaseStanding OpenCase::standing() const {
  const bool isNumbered = std::any_of(drafts.begin(), drafts.end(), [](const DraftRow& draft) {
    return draft.state == DraftState::Numbered;
  });
  return {row(), state(), requester, isNumbered, known->undecided};
}

std::shared_ptr<const KnownCase> OpenCases::known(const RequestRow& row) const {
  const std::lock_guard guard(mutex_);
  const auto found = known_.find(row.object);
  return found != known_.end() && found->second->row == row ? found->second : nullptr;
}

OpenCase OpenCases::opened(const Workplace& workplace, Transaction& transaction, const RequestRow& row) {
  std::shared_ptr<const KnownCase> found = known(row);
  if (!found) {
    CaseFile file{row, {}, eventsOf(transaction, row.object), {}};
    file.state = stateAfter(workplace, row.procedure, file.events);
    auto fresh = std::make_shared<KnownCase>(KnownCase{row, file.state, {}, handlerOf(file.events)});
    for (const StandingAnswer& answer : undecidedAnswers(file)) fresh->undecided.push_back(answer.produsen);
    found = std::move(fresh);
    const std::lock_guard guard(mutex_);
    known_[row.object] = found;
  }
  return {found, agencyOf(workplace, row), {}};
}

std::vector<OpenCase> OpenCases::all(const Workplace& workplace) {
  std::vector<OpenCase> cases;
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) {
    cases.clear();
    rows = transaction.requests().page(queryOfOpen(workplace)).rows;
    std::map<std::string, std::vector<DraftRow>> drafts;
    for (DraftRow& draft : transaction.letters().drafts("")) {
      std::string object = draft.object;
      drafts[object].push_back(std::move(draft));
    }
    for (const RequestRow& row : rows) {
      cases.push_back(opened(workplace, transaction, row));
      cases.back().drafts = std::move(drafts[row.object]);
    }
  });
  forgetClosed(rows);
  return cases;
}

std::vector<OpenCase> OpenCases::of(const Workplace& workplace, const std::vector<RequestRow>& rows) {
  std::vector<OpenCase> cases;
  workplace.database.read([&](Transaction& transaction) {
    cases.clear();
    for (const RequestRow& row : rows) {
      cases.push_back(opened(workplace, transaction, row));
      cases.back().drafts = transaction.letters().drafts(row.object);
    }
  });
  return cases;
}

void OpenCases::forgetClosed(const std::vector<RequestRow>& rows) {
  std::set<std::string_view> open;
  for (const RequestRow& row : rows) open.insert(row.object);
  const std::lock_guard guard(mutex_);
  std::erase_if(known_, [&](const auto& entry) { return open.count(entry.first) == 0; });
}

}  // namespace app
