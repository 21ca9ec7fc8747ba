#include "app/casework/event_steps.h"

#include <algorithm>

#include "app/access/commands.h"
#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/office/input_check.h"
#include "base/error.h"
#include "base/text.h"

namespace app {

const requests::EventRule& ruleNamed(const requests::Rules& rules, const std::string& kind) {
  const requests::EventRule* rule = rules.procedure.event(kind);
  if (!rule) throw base::InvalidSetup(base::Message("casework.event-missing", {{"event", kind}}));
  return *rule;
}

void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const std::string& requester, requests::Event& event) {
  event.actor = actor.user;
  if (event.medium.empty()) {
    event.role = roleFor(actor, rule.by, {requester, event.produsen}, rule.title);
    return;
  }
  roleFor(actor, {requests::Role::Walidata}, {}, base::Message("access.on-behalf", {{"event", rule.title}}));
  const auto outsider = std::find_if(rule.by.begin(), rule.by.end(), [](requests::Role role) {
    return role == requests::Role::Pemohon || role == requests::Role::Produsen;
  });
  if (outsider == rule.by.end())
    throw base::InvalidInput(base::Message("casework.of-office", {{"event", rule.title}}));
  event.role = *outsider;
  event.onBehalf = event.role == requests::Role::Pemohon ? requester : event.produsen;
  InputCheck check(workplace.typesetter);
  check.line(base::Message("field.medium", {}), event.medium);
  check.finish();
}

void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const RequestRow& row, requests::Event& event) {
  takeRole(workplace, actor, rule, agencyOf(workplace, row), event);
}

void demandKnownProdusen(const Workplace& workplace, const requests::Event& event) {
  std::vector<std::string> codes = {event.produsen};
  for (const requests::Commission& commission : event.commissions) codes.push_back(commission.produsen);
  std::vector<std::string> known;
  for (const letters::Produsen& produsen : workplace.office().letters.produsen)
    known.push_back(produsen.code);
  for (const std::string& code : codes) {
    if (code.empty() || workplace.office().letters.findProdusen(code)) continue;
    throw base::InvalidInput(
        base::Message("casework.produsen-unknown", {{"code", code}, {"known", base::joined(known, ", ")}}));
  }
}

requests::Event broughtBy(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                          requests::Event event) {
  event.time = nextEventTime(workplace, file);
  takeRole(workplace, actor, ruleNamed(rulesFor(workplace, file.row), event.kind), file.row, event);
  demandKnownProdusen(workplace, event);
  return event;
}

void demandAllowed(const requests::Rules& rules, const requests::CaseState& state,
                   const requests::Event& event, bool letterIsNumbered) {
  const auto refusal = requests::check(rules, state, event, {letterIsNumbered});
  if (refusal) refuse(rules.procedure, *refusal, event.role);
}

void demandPossible(const Workplace& workplace, const CaseFile& file, const requests::Event& event) {
  demandAllowed(rulesFor(workplace, file.row), file.state, event,
                hasNumberedDraft(workplace, file.row.object));
}

HeldCase holdCase(const Workplace& workplace, const Actor& actor, const std::string& object) {
  return {lockCase(workplace.home, object), openHeldCase(workplace, actor, object)};
}

NewEvent changeOf(const Workplace& workplace, const CaseFile& file, const requests::Event& event) {
  NewEvent change;
  change.object = file.row.object;
  change.head = file.row.head;
  change.known = &file;
  change.record.event = event;
  change.record.office = workplace.office().version;
  return change;
}

}  // namespace app
