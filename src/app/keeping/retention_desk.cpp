#include "app/keeping/retention_desk.h"

#include <algorithm>
#include <map>

#include "app/access/use_cases.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/keeping/retention.h"
#include "app/office/input_check.h"
#include "app/proposals/proposal_file.h"
#include "archive/object_id.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"
#include "json/text.h"

namespace app {
namespace {

std::vector<Proposal> allProposals(const Workplace& workplace) {
  std::vector<Proposal> all;
  workplace.database.read([&](Transaction& transaction) {
    all.clear();
    for (const ProposalRow& row : transaction.retention().list())
      all.push_back(proposalFromJson(json::read(row.json, "proposal")));
  });
  return all;
}

// Case → name of the open proposal that lists it.
std::map<std::string, std::string> listedCases(const Workplace& workplace) {
  std::map<std::string, std::string> listed;
  for (const Proposal& proposal : allProposals(workplace)) {
    if (!proposal.isOpen()) continue;
    for (const ProposedCase& one : proposal.cases) listed[one.object] = proposal.name;
  }
  return listed;
}

ProposedCase proposedCase(const Workplace& workplace, const CaseFile& file) {
  ProposedCase one{file.row.object,
                   file.row.ticket,
                   file.row.title,
                   file.row.agency,
                   *retentionOf(workplace, file),
                   file.row.head,
                   0,
                   0};
  for (const EventRecord& record : file.events) {
    for (const EventDocument& document : record.documents) {
      ++one.files;
      one.bytes += document.size;
    }
  }
  return one;
}

// Chooses the cases of a new proposal.
class Selection {
 public:
  Selection(const Workplace& workplace, const ProposalOrder& order)
      : workplace_(workplace), order_(order), today_(todayAt(workplace)), listed_(listedCases(workplace)) {}

  std::vector<ProposedCase> run() {
    order_.cases.empty() ? takeDue() : takeNamed();
    return std::move(cases_);
  }

 private:
  base::Message refusalOf(const CaseFile& file) const {
    const auto listed = listed_.find(file.row.object);
    if (listed != listed_.end())
      return {"keeping.in-proposal", {{"ticket", file.row.ticket}, {"proposal", listed->second}}};
    return refusalToDestroy(workplace_, file, today_, order_.appraisal);
  }

  void takeDue() {
    std::vector<RequestRow> rows;
    workplace_.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
    std::reverse(rows.begin(), rows.end());
    for (const RequestRow& row : rows) {
      if (cases_.size() == RetentionDesk::kMostCases) return;
      const CaseFile file = openCase(workplace_, automaticActor(), row.object);
      if (refusalOf(file).empty()) cases_.push_back(proposedCase(workplace_, file));
    }
    if (cases_.empty()) throw base::NotFound(base::Message("keeping.nothing-due", {}));
  }

  void takeNamed() {
    if (order_.cases.size() > RetentionDesk::kMostCases)
      throw base::InvalidInput(
          base::Message("keeping.too-many-cases", {{"most", RetentionDesk::kMostCases}}));
    std::vector<base::Message> refusals;
    for (const std::string& name : order_.cases) {
      const CaseFile file = openCase(workplace_, automaticActor(), name);
      const bool isTwin = std::any_of(cases_.begin(), cases_.end(),
                                      [&](const auto& one) { return one.object == file.row.object; });
      const base::Message refusal = refusalOf(file);
      if (!refusal.empty()) {
        refusals.push_back(refusal);
      } else if (!isTwin) {
        cases_.push_back(proposedCase(workplace_, file));
      }
    }
    if (!refusals.empty()) throw base::Denied(base::inLines(refusals));
  }

  const Workplace& workplace_;
  const ProposalOrder& order_;
  const base::Date today_;
  const std::map<std::string, std::string> listed_;
  std::vector<ProposedCase> cases_;
};

ProposalOrder checked(const Workplace& workplace, ProposalOrder order) {
  InputCheck check(workplace.typesetter);
  check.paragraphs(base::Message("field.appraisal", {}), order.appraisal, base::Presence::Optional);
  check.paragraphs(base::Message("field.remarks", {}), order.remarks, base::Presence::Optional);
  check.finish();
  return order;
}

void demandDestroyable(const Workplace& workplace, const Proposal& proposal) {
  std::vector<base::Message> refusals;
  for (const ProposedCase& one : proposal.cases) {
    const CaseFile file = openCase(workplace, automaticActor(), one.object);
    const base::Message refusal = refusalToDestroy(workplace, file, todayAt(workplace), proposal.appraisal);
    if (!refusal.empty()) refusals.push_back(refusal);
  }
  if (!refusals.empty()) throw base::Denied(base::inLines(refusals));
}

}  // namespace

Recorded RetentionDesk::enact(const Actor& actor, std::string_view caseName, requests::Effect effect,
                              const std::string& reason) {
  const CaseFile file = openCase(workplace_, actor, caseName);
  // One of the office's own goes before that of the program.
  const auto& events = rulesFor(workplace_, file.row).procedure.events();
  const auto rule = std::find_if(events.begin(), events.end(),
                                 [&](const requests::EventRule& one) { return one.has(effect); });
  roleFor(actor, rule->by, {}, rule->title);
  if (base::trimmed(reason).empty()) throw base::InvalidInput(base::Message("keeping.reason-needed", {}));
  requests::Event event;
  event.kind = rule->id;
  event.reasons.push_back({"", reason});
  return CaseDesk(workplace_).enact(actor, caseName, event, {});
}

Recorded RetentionDesk::hold(const Actor& actor, std::string_view caseName, const std::string& reason) {
  return enact(actor, caseName, requests::Effect::PlaceHold, reason);
}

Recorded RetentionDesk::release(const Actor& actor, std::string_view caseName, const std::string& reason) {
  return enact(actor, caseName, requests::Effect::ReleaseHold, reason);
}

std::vector<json::Object> RetentionDesk::cases(const Actor& actor) {
  demandMay(actor, UseCase::ArchiveRetention);
  std::vector<RequestRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
  const auto listed = listedCases(workplace_);
  std::vector<json::Object> list;
  for (const RequestRow& row : rows) {
    const CaseFile file = openCase(workplace_, automaticActor(), row.object);
    const auto retention = retentionOf(workplace_, file);
    if (!retention) continue;
    const auto proposal = listed.find(row.object);
    const bool hasRule = retention->rule.has_value();
    list.push_back(
        {{"ticket", row.ticket},
         {"object", row.object},
         {"classification", retention->code},
         {"closed", retention->closed.iso()},
         {"active_until", hasRule ? retention->period.activeUntil.iso() : ""},
         {"inactive_until", hasRule ? retention->period.inactiveUntil.iso() : ""},
         {"fate", hasRule ? letters::nameOf(retention->rule->fate) : ""},
         {"hold", holdOf(workplace_, file).in(actor.language)},
         {"proposal", proposal == listed.end() ? "" : proposal->second},
         {"refusal", refusalToDestroy(workplace_, file, todayAt(workplace_), "").in(actor.language)}});
  }
  return list;
}

Proposal RetentionDesk::propose(const Actor& actor, const ProposalOrder& given) {
  demandMay(actor, UseCase::ArchivePropose);
  const ProposalOrder order = checked(workplace_, given);
  // One proposer at a time, so that no case stands in two lists.
  const base::FileLock lock = lockCase(workplace_.home, proposalObject(""));
  Proposal proposal;
  proposal.cases = Selection(workplace_, order).run();
  proposal.appraisal = order.appraisal;
  proposal.proposed = {actor.user, workplace_.clock.now(), "", order.remarks};
  const int year = todayAt(workplace_).year();
  int number = 1;
  do {
    proposal.name = proposalName(year, number++);
    proposal.object = proposalObject(proposal.name);
  } while (workplace_.store.find(archive::ObjectId::of(proposal.object)));
  return archiveProposal(workplace_, actor, proposal, proposeAct(proposal));
}

Proposal RetentionDesk::openForDecision(const Actor& actor, std::string_view name) {
  demandMay(actor, UseCase::ArchiveApprove);
  Proposal proposal = openHeldProposal(workplace_, actor, name);
  if (proposal.proposed.user == actor.user) {
    throw base::Denied(
        base::Message("keeping.proposer-cannot-decide", {{"user", actor.user}, {"proposal", proposal.name}}));
  }
  return proposal;
}

Proposal RetentionDesk::approve(const Actor& actor, std::string_view name, std::string external,
                                std::string remarks) {
  InputCheck check(workplace_.typesetter);
  check.line(base::Message("field.approval-number", {}), external, base::Presence::Optional);
  check.paragraphs(base::Message("field.remarks", {}), remarks, base::Presence::Optional);
  check.finish();
  const base::FileLock lock = lockCase(workplace_.home, openProposal(workplace_, actor, name).object);
  const Proposal proposal = openForDecision(actor, name);
  if (proposal.state != ProposalState::Proposed) {
    throw base::Conflict(base::Message("keeping.decided-already",
                                       {{"proposal", proposal.name}, {"state", nameOf(proposal.state)}}));
  }
  const auto outside = proposal.outsideApprovers();
  if (!outside.empty() && external.empty()) {
    throw base::InvalidInput(base::Message("keeping.approval-needed",
                                           {{"approvers", base::listed(outside, base::Conjunction::And)}}));
  }
  demandDestroyable(workplace_, proposal);
  return archiveProposal(workplace_, actor, proposal,
                         approveAct({actor.user, nextActTime(workplace_, proposal), external, remarks}));
}

Proposal RetentionDesk::refuse(const Actor& actor, std::string_view name, const std::string& given) {
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), given);
  const base::FileLock lock = lockCase(workplace_.home, openProposal(workplace_, actor, name).object);
  const Proposal proposal = openForDecision(actor, name);
  if (proposal.state != ProposalState::Proposed && proposal.state != ProposalState::Approved) {
    throw base::Conflict(base::Message("keeping.refused-no-longer",
                                       {{"proposal", proposal.name}, {"state", nameOf(proposal.state)}}));
  }
  return archiveProposal(workplace_, actor, proposal,
                         refuseAct({actor.user, nextActTime(workplace_, proposal), "", reason}));
}

std::vector<Proposal> RetentionDesk::proposals(const Actor& actor) {
  demandMay(actor, UseCase::ArchiveProposals);
  return allProposals(workplace_);
}

}  // namespace app
