#include "app/reports/report_rows.h"

#include <algorithm>
#include <map>

#include "requests/deadlines.h"
#include "requests/reminders.h"
#include "requests/step_times.h"

namespace app {
namespace {

using requests::Deadline;

std::vector<Deadline> deadlinesOf(const ReportView& view, const SeenCase& seen) {
  return requests::deadlines(view.rules.procedure, view.rules.calendar, seen.state, view.at);
}

// Those that a limit started in the range of days.
std::vector<Deadline> stepsOf(const ReportView& view, const SeenCase& seen) {
  std::vector<Deadline> steps = deadlinesOf(view, seen);
  std::erase_if(steps, [&](const Deadline& one) { return !view.range.holds(view.dayOf(one.startedAt)); });
  return steps;
}

// Largest first; equal rows keep their order.
void sortBy(const char* number, std::vector<json::Object>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [&](const json::Object& a, const json::Object& b) {
    return *a.at(number).integer() > *b.at(number).integer();
  });
}

class Steps final : public Report {
 public:
  explicit Steps(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override {
    for (const Deadline& one : stepsOf(view_, seen)) {
      rows_.push_back({{"ticket", seen.row.ticket},
                       {"agency", seen.row.agency},
                       {"limit", one.limit},
                       {"step", one.title},
                       {"produsen", one.produsen},
                       {"started", view_.dayOf(one.startedAt).iso()},
                       {"ended", one.endedAt ? json::Value(view_.dayOf(*one.endedAt).iso()) : json::Value()},
                       {"limit_days", one.length.count},
                       {"unit", requests::nameOf(one.length.unit)},
                       {"extended", one.extended},
                       {"due", one.due.date.iso()},
                       {"days_used", one.daysUsed},
                       {"days_late", one.daysLate},
                       {"status", requests::nameOf(one.status)}});
    }
  }
  std::vector<json::Object> rows() override { return std::move(rows_); }

 private:
  const ReportView& view_;
  std::vector<json::Object> rows_;
};

class Durations final : public Report {
 public:
  explicit Durations(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override {
    for (const Deadline& one : stepsOf(view_, seen)) tallies_[one.limit].add(one);
  }

  // In the order of the procedure, without limits that it no longer has.
  std::vector<json::Object> rows() override {
    std::vector<json::Object> rows;
    for (const requests::LimitRule& limit : view_.rules.procedure.limits()) {
      const requests::StepTimes times = tallies_[limit.id].times();
      rows.push_back({{"limit", limit.id},
                      {"step", limit.title},
                      {"limit_days", limit.length.count},
                      {"unit", requests::nameOf(limit.length.unit)},
                      {"done", times.done},
                      {"running", times.running},
                      {"median", times.median},
                      {"ninetieth", times.ninetieth},
                      {"longest", times.longest},
                      {"late", times.late},
                      {"late_percent", times.latePercent}});
    }
    return rows;
  }

 private:
  const ReportView& view_;
  std::map<std::string, requests::StepTally> tallies_;
};

class Lateness final : public Report {
 public:
  explicit Lateness(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override {
    for (const Deadline& one : deadlinesOf(view_, seen)) {
      if (one.status != requests::DeadlineStatus::Overdue) continue;
      rows_.push_back({{"ticket", seen.row.ticket},
                       {"agency", seen.row.agency},
                       {"state", seen.state.state},
                       {"limit", one.limit},
                       {"step", one.title},
                       {"party", requests::nameOf(one.party)},
                       {"produsen", one.produsen},
                       {"due", one.due.date.iso()},
                       {"days_late", one.daysLate},
                       {"unit", requests::nameOf(one.length.unit)}});
    }
  }
  std::vector<json::Object> rows() override {
    sortBy("days_late", rows_);
    return std::move(rows_);
  }

 private:
  const ReportView& view_;
  std::vector<json::Object> rows_;
};

class Refusals final : public Report {
 public:
  explicit Refusals(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override {
    for (const SeenEvent& one : seen.events) {
      const requests::EventRule* rule = view_.rules.procedure.event(one.event.kind);
      if (!rule || !rule->givesReasonsFor(requests::ReasonUse::Refusal)) continue;
      if (!view_.range.holds(view_.dayOf(one.event.time))) continue;
      for (const requests::Reason& reason : one.event.reasons) note(reason.code, seen.row.ticket);
    }
  }

  std::vector<json::Object> rows() override {
    std::vector<json::Object> rows;
    for (auto& [code, tickets] : tickets_) {
      const requests::ReasonText* reason = view_.rules.reasons.find(code);
      rows.push_back({{"code", code},
                      {"reason", reason ? reason->title : code},
                      {"cases", tickets.size()},
                      {"tickets", json::Array(tickets.begin(), tickets.end())}});
    }
    sortBy("cases", rows);
    return rows;
  }

 private:
  void note(const std::string& code, const std::string& ticket) {
    std::vector<std::string>& tickets = tickets_[code];
    if (tickets.empty() || tickets.back() != ticket) tickets.push_back(ticket);
  }

  const ReportView& view_;
  std::map<std::string, std::vector<std::string>> tickets_;  // by code, by submission
};

class Arrears final : public Report {
 public:
  explicit Arrears(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override {
    const auto debt =
        requests::debtOf(view_.rules.procedure, view_.rules.calendar, seen.state, view_.dayOf(view_.at));
    if (!debt) return;
    if (debt->status != requests::DebtStatus::Owed && debt->status != requests::DebtStatus::Abandoned) return;
    rows_.push_back({{"ticket", seen.row.ticket},
                     {"agency", seen.row.agency},
                     {"data", seen.row.title},
                     {"status", requests::nameOf(debt->status)},
                     {"due", debt->due.iso()},
                     {"days_late", debt->daysOverdue},
                     {"reminders", seen.reminders}});
  }
  std::vector<json::Object> rows() override {
    sortBy("days_late", rows_);
    return std::move(rows_);
  }

 private:
  const ReportView& view_;
  std::vector<json::Object> rows_;
};

class Stock final : public Report {
 public:
  explicit Stock(const ReportView& view) : view_(view) {}

  void look(const SeenCase& seen) override { ++cases_[seen.state.state]; }

  // In the order of the procedure, then states that it no longer has.
  std::vector<json::Object> rows() override {
    std::vector<json::Object> rows;
    for (const requests::StateRule& state : view_.rules.procedure.states()) {
      rows.push_back({{"state", state.id}, {"state_title", state.title}, {"cases", cases_[state.id]}});
      cases_.erase(state.id);
    }
    for (const auto& [state, count] : cases_)
      rows.push_back({{"state", state}, {"state_title", state}, {"cases", count}});
    return rows;
  }

 private:
  const ReportView& view_;
  std::map<std::string, int> cases_;
};

}  // namespace

std::unique_ptr<Report> openSteps(const ReportView& view) {
  return std::make_unique<Steps>(view);
}

std::unique_ptr<Report> openDurations(const ReportView& view) {
  return std::make_unique<Durations>(view);
}

std::unique_ptr<Report> openLateness(const ReportView& view) {
  return std::make_unique<Lateness>(view);
}

std::unique_ptr<Report> openRefusals(const ReportView& view) {
  return std::make_unique<Refusals>(view);
}

std::unique_ptr<Report> openArrears(const ReportView& view) {
  return std::make_unique<Arrears>(view);
}

std::unique_ptr<Report> openStock(const ReportView& view) {
  return std::make_unique<Stock>(view);
}

}  // namespace app
