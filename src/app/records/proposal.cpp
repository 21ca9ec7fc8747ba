#include "app/records/proposal.h"

#include <algorithm>
#include <cstdio>

#include "app/records/event_members.h"
#include "app/records/identity.h"

namespace letters {

template <class Members, json::Is<RetentionRule> Record>
void describe(Members& members, Record& rule) {
  members.required("code", rule.code);
  members.required("from", rule.from);
  members.optional("to", rule.to);
  members.required("active_years", rule.activeYears);
  members.required("inactive_years", rule.inactiveYears);
  members.word("fate", rule.fate, kFates);
  members.required("approval", rule.approval);
  members.required("basis", rule.basis);
}

}  // namespace letters

namespace app {
namespace {

constexpr base::Word<ProposalState> kStates[] = {{"diusulkan", ProposalState::Proposed},
                                                 {"disetujui", ProposalState::Approved},
                                                 {"tidak-disetujui", ProposalState::Refused},
                                                 {"berita-acara", ProposalState::Recorded},
                                                 {"dimusnahkan", ProposalState::Destroyed}};

[[noreturn]] void refuse() {
  throw base::Corrupt(base::Message("proposal.no-act", {}));
}

template <class T>
const T& demanded(const std::optional<T>& value) {
  if (!value) refuse();
  return *value;
}

}  // namespace

template <class Members, json::Is<ProposedCase> Record>
void describe(Members& members, Record& one) {
  members.required("object", one.object);
  members.required("ticket", one.ticket);
  members.required("title", one.title);
  members.required("agency", one.agency);
  members.required("classification", one.retention.code);
  members.required("closed", one.retention.closed);
  members.required("rule", one.retention.rule);
  members.required("active_until", one.retention.period.activeUntil);
  members.required("inactive_until", one.retention.period.inactiveUntil);
  members.required("head", one.head);
  members.required("files", one.files);
  members.required("bytes", one.bytes);
}

template <class Members, json::Is<Decision> Record>
void describe(Members& members, Record& decision) {
  members.required("user", decision.user);
  members.required("time", decision.time);
  members.required("external", decision.external);
  members.required("remarks", decision.remarks);
}

template <class Members, json::Is<KeptBack> Record>
void describe(Members& members, Record& one) {
  members.required("object", one.object);
  members.required("why", one.why);
}

// A version of a proposal's object; each act has some of the members.
struct ProposalAct {
  std::string act;
  std::optional<Decision> decision;
  std::optional<std::string> name;
  std::optional<std::vector<ProposedCase>> cases;
  std::optional<std::string> appraisal;
  std::optional<EventRecord> record;
  std::optional<std::vector<KeptBack>> keptBack;
};

template <class Members, json::Is<ProposalAct> Record>
void describe(Members& members, Record& act) {
  members.required("act", act.act);
  members.optional("decision", act.decision);
  members.optional("name", act.name);
  members.optional("cases", act.cases);
  members.optional("appraisal", act.appraisal);
  members.optional("record", act.record);
  members.optional("kept_back", act.keptBack);
}

template <class Members, json::Is<Proposal> Record>
void describe(Members& members, Record& proposal) {
  members.required("object", proposal.object);
  members.required("name", proposal.name);
  members.required("head", proposal.head);
  members.word("state", proposal.state, kStates);
  members.required("cases", proposal.cases);
  members.required("appraisal", proposal.appraisal);
  members.required("proposed", proposal.proposed);
  members.optional("approved", proposal.approved);
  members.optional("refused", proposal.refused);
  members.optional("minutes", proposal.minutes);
  members.optional("destroyed", proposal.destroyed);
  members.required("kept_back", proposal.keptBack);
}

std::string_view nameOf(ProposalState state) {
  return base::nameOf(kStates, state);
}

std::vector<std::string> Proposal::outsideApprovers() const {
  std::vector<std::string> all;
  for (const ProposedCase& one : cases) {
    const std::string& approver = one.retention.rule->approval;
    if (!approver.empty() && std::find(all.begin(), all.end(), approver) == all.end())
      all.push_back(approver);
  }
  return all;
}

base::Instant Proposal::lastTime() const {
  base::Instant last = proposed.time;
  for (const auto* decision : {&approved, &refused, &destroyed})
    if (*decision) last = std::max(last, (*decision)->time);
  return last;
}

std::int64_t Proposal::years() const {
  std::int64_t most = 0;
  for (const ProposedCase& one : cases) most = std::max<std::int64_t>(most, one.retention.rule->years());
  return most;
}

std::string proposalName(int year, int number) {
  char text[32];
  std::snprintf(text, sizeof text, "UM-%04d-%04d", year, number);
  return text;
}

std::string proposalObject(std::string_view name) {
  return namedUrn("retention:" + std::string(name));
}

json::Object toJson(const Proposal& proposal) {
  return json::asObject(proposal);
}
Proposal proposalFromJson(const json::Value& value) {
  return json::recordOf<Proposal>(value, base::Message("record.a-proposal", {}));
}

json::Object proposeAct(const Proposal& proposal) {
  return json::asObject(
      ProposalAct{"propose", proposal.proposed, proposal.name, proposal.cases, proposal.appraisal, {}, {}});
}

json::Object approveAct(const Decision& decision) {
  return json::asObject(ProposalAct{"approve", decision, {}, {}, {}, {}, {}});
}

json::Object refuseAct(const Decision& decision) {
  return json::asObject(ProposalAct{"refuse", decision, {}, {}, {}, {}, {}});
}

json::Object minutesAct(const EventRecord& record) {
  return json::asObject(ProposalAct{"minutes", {}, {}, {}, {}, record, {}});
}

json::Object destroyAct(const Decision& decision, const std::vector<KeptBack>& keptBack) {
  return json::asObject(ProposalAct{"destroy", decision, {}, {}, {}, {}, keptBack});
}

Proposal applied(Proposal proposal, const std::string& object, int version, const json::Value& detail) {
  const ProposalAct act = json::recordOf<ProposalAct>(detail, base::Message("record.a-proposal-act", {}));
  proposal.object = object;
  proposal.head = version;
  if (act.act == "propose") {
    proposal.name = demanded(act.name);
    proposal.cases = demanded(act.cases);
    proposal.appraisal = demanded(act.appraisal);
    proposal.proposed = demanded(act.decision);
  } else if (act.act == "approve") {
    proposal.state = ProposalState::Approved;
    proposal.approved = demanded(act.decision);
  } else if (act.act == "refuse") {
    proposal.state = ProposalState::Refused;
    proposal.refused = demanded(act.decision);
  } else if (act.act == "minutes") {
    proposal.state = ProposalState::Recorded;
    proposal.minutes = demanded(act.record).letter;
  } else if (act.act == "destroy") {
    proposal.state = ProposalState::Destroyed;
    proposal.destroyed = demanded(act.decision);
    proposal.keptBack = demanded(act.keptBack);
  } else {
    refuse();
  }
  return proposal;
}

}  // namespace app
