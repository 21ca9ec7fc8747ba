#include "app/records/proposal.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/records/identity.h"
#include "base/error.h"

namespace app {
namespace {

constexpr std::array<std::string_view, 5> kStates = {"diusulkan", "disetujui", "tidak-disetujui",
                                                     "berita-acara", "dimusnahkan"};
constexpr std::array<letters::Fate, 3> kFates = {letters::Fate::Destroy, letters::Fate::Appraise,
                                                 letters::Fate::Permanent};

[[noreturn]] void refuse(const std::string& what) {
  throw base::Corrupt("A stored proposal of destruction holds something else where " + what +
                      " is expected.");
}

base::Date dateIn(const json::Value& value, std::string_view name) {
  const auto date = base::Date::parse(value.stringAt(name));
  if (!date) refuse("a date");
  return *date;
}

base::Instant timeIn(const json::Value& value, std::string_view name) {
  const auto time = base::Instant::parse(value.stringAt(name));
  if (!time) refuse("a time");
  return *time;
}

json::Object toJson(const letters::RetentionRule& rule) {
  json::Object object{{"code", rule.code},
                      {"from", rule.from.iso()},
                      {"active_years", rule.activeYears},
                      {"inactive_years", rule.inactiveYears},
                      {"fate", letters::nameOf(rule.fate)},
                      {"approval", rule.approval},
                      {"basis", rule.basis}};
  if (rule.to) object["to"] = rule.to->iso();
  return object;
}

letters::RetentionRule ruleFrom(const json::Value& value) {
  letters::RetentionRule rule;
  rule.code = value.stringAt("code");
  rule.from = dateIn(value, "from");
  if (value.find("to")) rule.to = dateIn(value, "to");
  rule.activeYears = static_cast<int>(value.integerAt("active_years"));
  rule.inactiveYears = static_cast<int>(value.integerAt("inactive_years"));
  const auto fate = std::find_if(kFates.begin(), kFates.end(), [&](letters::Fate one) {
    return letters::nameOf(one) == value.stringAt("fate");
  });
  if (fate == kFates.end()) refuse("a fate");
  rule.fate = *fate;
  rule.approval = value.stringAt("approval");
  rule.basis = value.stringAt("basis");
  return rule;
}

json::Object toJson(const ProposedCase& one) {
  return {{"object", one.object},
          {"ticket", one.ticket},
          {"title", one.title},
          {"agency", one.agency},
          {"classification", one.retention.code},
          {"closed", one.retention.closed.iso()},
          {"rule", toJson(one.retention.rule.value())},
          {"active_until", one.retention.period.activeUntil.iso()},
          {"inactive_until", one.retention.period.inactiveUntil.iso()},
          {"head", one.head},
          {"files", one.files},
          {"bytes", one.bytes}};
}

ProposedCase caseFrom(const json::Value& value) {
  ProposedCase one;
  one.object = value.stringAt("object");
  one.ticket = value.stringAt("ticket");
  one.title = value.stringAt("title");
  one.agency = value.stringAt("agency");
  one.retention.code = value.stringAt("classification");
  one.retention.closed = dateIn(value, "closed");
  one.retention.rule = ruleFrom(value.at("rule"));
  one.retention.period = {dateIn(value, "active_until"), dateIn(value, "inactive_until")};
  one.head = static_cast<int>(value.integerAt("head"));
  one.files = value.integerAt("files");
  one.bytes = value.integerAt("bytes");
  return one;
}

json::Object toJson(const Decision& decision) {
  return {{"user", decision.user},
          {"time", decision.time.rfc3339(base::TimeZone::utc())},
          {"external", decision.external},
          {"remarks", decision.remarks}};
}

Decision decisionFrom(const json::Value& value) {
  return {value.stringAt("user"), timeIn(value, "time"), value.stringAt("external"),
          value.stringAt("remarks")};
}

json::Array toJson(const std::vector<KeptBack>& all) {
  json::Array list;
  for (const KeptBack& one : all) list.push_back(json::Object{{"object", one.object}, {"why", one.why}});
  return list;
}

std::vector<KeptBack> keptBackFrom(const json::Array& list) {
  std::vector<KeptBack> all;
  for (const json::Value& one : list) all.push_back({one.stringAt("object"), one.stringAt("why")});
  return all;
}

json::Array casesOf(const Proposal& proposal) {
  json::Array list;
  for (const ProposedCase& one : proposal.cases) list.emplace_back(toJson(one));
  return list;
}

std::vector<ProposedCase> casesFrom(const json::Array& list) {
  std::vector<ProposedCase> cases;
  for (const json::Value& one : list) cases.push_back(caseFrom(one));
  return cases;
}

json::Object act(const char* name, const Decision& decision) {
  return {{"act", name}, {"decision", toJson(decision)}};
}

}  // namespace

std::string_view nameOf(ProposalState state) {
  return kStates[static_cast<std::size_t>(state)];
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
  json::Object object{{"object", proposal.object},
                      {"name", proposal.name},
                      {"head", proposal.head},
                      {"state", nameOf(proposal.state)},
                      {"cases", casesOf(proposal)},
                      {"appraisal", proposal.appraisal},
                      {"proposed", toJson(proposal.proposed)},
                      {"kept_back", toJson(proposal.keptBack)}};
  if (proposal.approved) object["approved"] = toJson(*proposal.approved);
  if (proposal.refused) object["refused"] = toJson(*proposal.refused);
  if (proposal.minutes) object["minutes"] = toJson(*proposal.minutes);
  if (proposal.destroyed) object["destroyed"] = toJson(*proposal.destroyed);
  return object;
}

Proposal proposalFromJson(const json::Value& value) {
  Proposal proposal;
  proposal.object = value.stringAt("object");
  proposal.name = value.stringAt("name");
  proposal.head = static_cast<int>(value.integerAt("head"));
  const auto state = std::find(kStates.begin(), kStates.end(), value.stringAt("state"));
  if (state == kStates.end()) refuse("a state");
  proposal.state = static_cast<ProposalState>(state - kStates.begin());
  proposal.cases = casesFrom(value.arrayAt("cases"));
  proposal.appraisal = value.stringAt("appraisal");
  proposal.proposed = decisionFrom(value.at("proposed"));
  proposal.keptBack = keptBackFrom(value.arrayAt("kept_back"));
  if (const json::Value* found = value.find("approved")) proposal.approved = decisionFrom(*found);
  if (const json::Value* found = value.find("refused")) proposal.refused = decisionFrom(*found);
  if (const json::Value* found = value.find("minutes")) proposal.minutes = issuedLetterFromJson(*found);
  if (const json::Value* found = value.find("destroyed")) proposal.destroyed = decisionFrom(*found);
  return proposal;
}

json::Object proposeAct(const Proposal& proposal) {
  json::Object detail = act("propose", proposal.proposed);
  detail["name"] = proposal.name;
  detail["cases"] = casesOf(proposal);
  detail["appraisal"] = proposal.appraisal;
  return detail;
}

json::Object approveAct(const Decision& decision) {
  return act("approve", decision);
}

json::Object refuseAct(const Decision& decision) {
  return act("refuse", decision);
}

json::Object minutesAct(const EventRecord& record) {
  return {{"act", "minutes"}, {"record", toJson(record)}};
}

json::Object destroyAct(const Decision& decision, const std::vector<KeptBack>& keptBack) {
  json::Object detail = act("destroy", decision);
  detail["kept_back"] = toJson(keptBack);
  return detail;
}

Proposal applied(Proposal proposal, const std::string& object, int version, const json::Value& detail) {
  const std::string& act = detail.stringAt("act");
  proposal.object = object;
  proposal.head = version;
  if (act == "propose") {
    proposal.name = detail.stringAt("name");
    proposal.cases = casesFrom(detail.arrayAt("cases"));
    proposal.appraisal = detail.stringAt("appraisal");
    proposal.proposed = decisionFrom(detail.at("decision"));
  } else if (act == "approve") {
    proposal.state = ProposalState::Approved;
    proposal.approved = decisionFrom(detail.at("decision"));
  } else if (act == "refuse") {
    proposal.state = ProposalState::Refused;
    proposal.refused = decisionFrom(detail.at("decision"));
  } else if (act == "minutes") {
    proposal.state = ProposalState::Recorded;
    proposal.minutes = eventRecordFromJson(detail.at("record")).letter;
  } else if (act == "destroy") {
    proposal.state = ProposalState::Destroyed;
    proposal.destroyed = decisionFrom(detail.at("decision"));
    proposal.keptBack = keptBackFrom(detail.arrayAt("kept_back"));
  } else {
    refuse("an act");
  }
  return proposal;
}

}  // namespace app
