#include "app/inspection/office_fit.h"

#include <map>
#include <string>
#include <utility>

#include "app/cases/case_file.h"
#include "base/error.h"

namespace app {
namespace {

constexpr std::size_t kMostNamed = 10;

// Something that office data lack, and the cases and drafts that need it, by their names.
struct Lack {
  base::Message what;
  std::map<std::string, base::Message> needed;
};

// "P-2026-0001, P-2026-0002 and 5 more".
base::Message namesOf(const std::map<std::string, base::Message>& cases) {
  base::Message named;
  std::size_t count = 0;
  for (const auto& [name, told] : cases) {
    if (count == kMostNamed) break;
    named = count == 0 ? told : base::Message("list.comma", {{"first", named}, {"last", told}});
    ++count;
  }
  if (count == cases.size()) return named;
  return base::Message("fit.and-more", {{"named", named}, {"count", cases.size() - count}});
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
    for (const auto& [place, lack] : missing_) {
      problems.push_back(
          {{place.first},
           base::Message("fit.needed", {{"lacks", lack.what}, {"cases", namesOf(lack.needed)}})});
    }
    return problems;
  }

 private:
  void takeCase(const RequestRow& row) {
    std::vector<EventRecord> events;
    workplace_.database.read([&](Transaction& transaction) { events = eventsOf(transaction, row.object); });
    if (events.empty()) return;
    const requests::StateRule* before =
        workplace_.offices.procedureOf(row.procedure, events.back().office).state(row.state);
    if (before && before->isFinal) return;
    const requests::CaseState state = stateAfter(workplace_, row.procedure, events);
    need(procedure_.state(state.state) != nullptr, kProcedure,
         base::Message("fit.state", {{"state", state.state}}), row.ticket);
    for (const requests::LimitRun& run : state.limits) {
      if (run.isRunning())
        need(procedure_.limit(run.limit) != nullptr, kProcedure,
             base::Message("fit.limit", {{"limit", run.limit}}), row.ticket);
    }
    for (const requests::Assignment& assignment : state.assignments) {
      need(procedure_.assignmentState(assignment.state) != nullptr, kProcedure,
           base::Message("fit.assignment-state", {{"state", assignment.state}}), row.ticket);
      need(fresh_.letters.findProdusen(assignment.produsen) != nullptr, "produsen.xml",
           base::Message("fit.produsen", {{"produsen", assignment.produsen}}), row.ticket);
    }
  }

  void takeDraft(const DraftRow& draft) {
    const auto ticket = tickets_.find(draft.object);
    const base::Message where =
        ticket == tickets_.end() ? base::Message("fit.draft", {{"draft", draft.id}}) : ticket->second;
    if (ticket != tickets_.end())
      need(procedure_.event(draft.kind) != nullptr, kProcedure,
           base::Message("fit.event", {{"event", draft.kind}}), where);
    need(fresh_.templates.has(draft.kind), "letter-templates",
         base::Message("fit.template", {{"kind", draft.kind}}), where);
    if (draft.state == DraftState::Numbered)
      need(fresh_.letters.issuer(draft.issuer) != nullptr, "issuers.xml",
           base::Message("fit.issuer", {{"issuer", draft.issuer}}), where);
  }

  void need(bool isThere, const char* file, const base::Message& lacks, const base::Message& who) {
    if (isThere) return;
    Lack& lack = missing_[{file, lacks.in(base::Language::English)}];
    lack.what = lacks;
    lack.needed.emplace(who.in(base::Language::English), who);
  }

  static constexpr const char* kProcedure = "procedure.xml";

  const Workplace& workplace_;
  const Office& fresh_;
  const requests::Procedure& procedure_;
  std::map<std::string, std::string> tickets_;
  std::map<std::pair<std::string, std::string>, Lack> missing_;  // by file and what it lacks
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
