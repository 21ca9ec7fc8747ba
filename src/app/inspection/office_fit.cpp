#include "app/inspection/office_fit.h"

#include <map>
#include <set>

#include "app/cases/case_file.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::size_t kMostNamed = 10;

// "P-2026-0001, P-2026-0002 and 5 more".
std::string namesOf(const std::set<std::string>& cases) {
  std::vector<std::string> named;
  for (const std::string& one : cases) {
    if (named.size() < kMostNamed) named.push_back(one);
  }
  const std::size_t more = cases.size() - named.size();
  return base::joined(named, ", ") + (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

class Fitting {
 public:
  Fitting(const Workplace& workplace, const Office& fresh)
      : workplace_(workplace), fresh_(fresh), procedure_(fresh.rules.procedure) {}

  base::Problems run() {
    std::vector<RequestRow> rows;
    std::vector<DraftRow> drafts;
    workplace_.database.read([&](Transaction& transaction) {
      rows = transaction.requests().list();
      drafts = transaction.letters().drafts("");
    });
    for (const RequestRow& row : rows) tickets_[row.object] = row.ticket;
    for (const RequestRow& row : rows) takeCase(row);
    for (const DraftRow& draft : drafts) takeDraft(draft);
    base::Problems problems;
    for (const auto& [need, cases] : missing_)
      problems.push_back({{need.first}, need.second + ", which is needed by " + namesOf(cases)});
    return problems;
  }

 private:
  void takeCase(const RequestRow& row) {
    std::vector<EventRecord> events;
    workplace_.database.read([&](Transaction& transaction) { events = eventsOf(transaction, row.object); });
    if (events.empty()) return;
    const requests::StateRule* before = workplace_.offices.procedureOf(events.back().office).state(row.state);
    if (before && before->isFinal) return;
    const requests::CaseState state = stateAfter(workplace_, events);
    need(procedure_.state(state.state) != nullptr, kProcedure, "lacks the state \"" + state.state + "\"",
         row.ticket);
    for (const requests::LimitRun& run : state.limits) {
      if (run.isRunning())
        need(procedure_.limit(run.limit) != nullptr, kProcedure, "lacks the limit \"" + run.limit + "\"",
             row.ticket);
    }
    for (const requests::Assignment& assignment : state.assignments) {
      need(procedure_.assignmentState(assignment.state) != nullptr, kProcedure,
           "lacks the state \"" + assignment.state + "\" of assignments", row.ticket);
      need(fresh_.letters.findProdusen(assignment.produsen) != nullptr, "produsen.xml",
           "lacks the Produsen \"" + assignment.produsen + "\"", row.ticket);
    }
  }

  void takeDraft(const DraftRow& draft) {
    const auto ticket = tickets_.find(draft.object);
    const std::string where = ticket == tickets_.end() ? "the draft " + draft.id : ticket->second;
    if (ticket != tickets_.end())
      need(procedure_.event(draft.kind) != nullptr, kProcedure, "lacks the event \"" + draft.kind + "\"",
           where);
    need(fresh_.templates.has(draft.kind), "letter-templates", "lacks the template " + draft.kind + ".xml",
         where);
    if (draft.state == DraftState::Numbered)
      need(fresh_.letters.issuer(draft.issuer) != nullptr, "issuers.xml",
           "lacks the issuer \"" + draft.issuer + "\"", where);
  }

  void need(bool isThere, const char* file, const std::string& lacks, const std::string& ticket) {
    if (!isThere) missing_[{file, lacks}].insert(ticket);
  }

  static constexpr const char* kProcedure = "procedure.xml";

  const Workplace& workplace_;
  const Office& fresh_;
  const requests::Procedure& procedure_;
  std::map<std::string, std::string> tickets_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>>
      missing_;  // file and what it lacks → cases
};

}  // namespace

base::Problems misfits(const Workplace& workplace, const Office& fresh) {
  return Fitting(workplace, fresh).run();
}

void demandFit(const Workplace& workplace, const Office& fresh) {
  const base::Problems problems = misfits(workplace, fresh);
  if (!problems.empty()) throw base::InvalidSetup(problems);
}

}  // namespace app
