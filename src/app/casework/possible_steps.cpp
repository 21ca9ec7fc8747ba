#include "app/casework/possible_steps.h"

#include <algorithm>
#include <map>

#include "app/access/commands.h"
#include "app/facts/outgoing.h"
#include "base/error.h"
#include "requests/system_events.h"

namespace app {
namespace {

using requests::DocumentForm;
using requests::Effect;
using requests::EventRule;
using requests::Requirement;
using requests::Role;

// The title of a step by its use case; drafting has the letter's name in it.
std::string_view titleCodeOf(UseCase useCase) {
  static const std::map<UseCase, std::string_view> codes{
      {UseCase::RequestReceive, "step.receive"},       {UseCase::RequestForward, "step.forward"},
      {UseCase::RequestReturn, "step.return"},         {UseCase::RequestComplete, "step.complete"},
      {UseCase::RequestRefuse, "step.refuse"},         {UseCase::RequestWithdraw, "step.withdraw"},
      {UseCase::RequestExtend, "step.extend"},         {UseCase::RequestNote, "step.note"},
      {UseCase::AnswerSubmit, "step.answer"},          {UseCase::AnswerAccept, "step.accept-answer"},
      {UseCase::AnswerClear, "step.clear-answer"},     {UseCase::AnswerReturn, "step.return-answer"},
      {UseCase::AnswerWaive, "step.waive-answer"},     {UseCase::BalikanSubmit, "step.balikan"},
      {UseCase::BalikanAccept, "step.accept-balikan"}, {UseCase::BalikanReturn, "step.return-balikan"},
      {UseCase::BalikanWaive, "step.waive-balikan"},   {UseCase::ArchiveHold, "step.hold"},
      {UseCase::ArchiveRelease, "step.release"}};
  const auto found = codes.find(useCase);
  return found == codes.end() ? std::string_view() : found->second;
}

base::Message stepTitleOf(UseCase useCase, const EventRule& rule) {
  if (useCase == UseCase::LetterDraft) return {"step.draft", {{"letter", rule.title}}};
  const std::string_view code = titleCodeOf(useCase);
  return code.empty() ? base::Message(rule.title) : base::Message(code, {});
}

bool declaresNote(const Workplace& workplace, const EventRule& rule) {
  const letters::Catalogue& templates = workplace.office().templates;
  return templates.has(rule.id) && templates.kind(rule.id).letter.fields().find("catatan").has_value();
}

std::vector<StepAsk> asksOf(const Workplace& workplace, const Bringable& one, UseCase useCase) {
  const EventRule& rule = *one.rule;
  if (useCase == UseCase::AnswerAccept || useCase == UseCase::AnswerClear)
    return {StepAsk::Produsen, StepAsk::Reasons};
  const bool isForm = useCase == UseCase::AnswerSubmit || useCase == UseCase::BalikanSubmit;
  const bool isDraft = useCase == UseCase::LetterDraft || rule.document == DocumentForm::Letter;
  const std::pair<bool, StepAsk> all[] = {
      {rule.move(requests::AssignmentChange::New) != nullptr, StepAsk::Commissions},
      {!one.produsen.empty(), StepAsk::Produsen},
      {rule.has(Effect::ExtendLimit), StepAsk::Limit},
      {rule.demands(Requirement::ReasonCodes), StepAsk::ReasonCodes},
      {rule.demands(Requirement::Reasons), StepAsk::Reasons},
      {isForm, StepAsk::Form},
      {rule.document == DocumentForm::Upload || isForm, StepAsk::Files},
      {rule.document == DocumentForm::Sheet && declaresNote(workplace, rule), StepAsk::Note},
      {isDraft, StepAsk::Letter}};
  std::vector<StepAsk> asks;
  for (const auto& [isAsked, ask] : all) {
    if (isAsked) asks.push_back(ask);
  }
  return asks;
}

// The roles in which the actor may bring events of the case.
std::vector<Role> rolesIn(const Actor& actor, const std::string& requester) {
  std::vector<Role> roles;
  for (const Role role : requests::allRoles()) {
    const bool isOfOffice = role != Role::Pemohon && role != Role::Produsen;
    if (isOfOffice || role == Role::Produsen ? actor.has(role) : actor.has(role, requester))
      roles.push_back(role);
  }
  return roles;
}

// Of those whose part an event may be about, the actor's own.
std::vector<std::string> ownAmong(const Actor& actor, std::vector<std::string> produsen) {
  std::erase_if(produsen, [&](const std::string& code) { return !actor.has(Role::Produsen, code); });
  return produsen;
}

// Staff's decision on what was found in data.
std::optional<Bringable> decisionOn(const requests::Rules& rules, const Actor& actor,
                                    const CaseStanding& standing) {
  if (standing.undecided.empty() || !actor.has(Role::Walidata)) return std::nullopt;
  return Bringable{rules.procedure.event(requests::kFinding), Role::Walidata, standing.undecided};
}

PossibleStep stepBy(const Workplace& workplace, const Bringable& one, UseCase useCase) {
  return {one, useCase, asksOf(workplace, one, useCase), stepTitleOf(useCase, *one.rule)};
}

}  // namespace

CaseStanding standingOf(const Workplace& workplace, const CaseFile& file) {
  CaseStanding standing{
      file.row, file.state, agencyOf(workplace, file.row), hasNumberedDraft(workplace, file.row.object), {}};
  for (const StandingAnswer& answer : undecidedAnswers(file)) standing.undecided.push_back(answer.produsen);
  return standing;
}

std::vector<Bringable> bringableBy(const Workplace& workplace, const Actor& actor,
                                   const CaseStanding& standing) {
  const requests::Rules& rules = rulesFor(workplace, standing.row);
  const auto eventsOf = [&](Role role) {
    return requests::possibleEvents(rules, standing.state, role, workplace.clock.now(),
                                    {standing.letterIsNumbered});
  };
  std::vector<Bringable> found;
  for (const Role role : rolesIn(actor, standing.requester)) {
    for (requests::PossibleEvent& event : eventsOf(role)) {
      if (role == Role::Produsen) event.produsen = ownAmong(actor, std::move(event.produsen));
      if (role == Role::Produsen && event.produsen.empty()) continue;
      found.push_back({rules.procedure.event(event.kind), role, std::move(event.produsen)});
    }
  }
  if (!actor.has(Role::Walidata)) return found;
  // Who drafts for the office drafts what others sign.
  for (requests::PossibleEvent& event : eventsOf(Role::Penandatangan)) {
    const EventRule* rule = rules.procedure.event(event.kind);
    if (rule->document == DocumentForm::Letter)
      found.push_back({rule, Role::Penandatangan, std::move(event.produsen), Bringable::Hand::ForSignatory});
  }
  return found;
}

std::vector<PossibleStep> stepsOf(const Workplace& workplace, const Bringable& one) {
  std::vector<PossibleStep> steps;
  for (const UseCase useCase : useCasesFor(*one.rule, one.role))
    steps.push_back(stepBy(workplace, one, useCase));
  return steps;
}

std::vector<PossibleStep> possibleSteps(const Workplace& workplace, const Actor& actor,
                                        const CaseStanding& standing) {
  std::vector<PossibleStep> steps;
  const requests::Rules& rules = rulesFor(workplace, standing.row);
  if (const auto decision = decisionOn(rules, actor, standing))
    steps.push_back(stepBy(workplace, *decision, UseCase::AnswerClear));
  for (const Bringable& one : bringableBy(workplace, actor, standing)) {
    for (PossibleStep& step : stepsOf(workplace, one)) {
      const bool isThere = std::any_of(steps.begin(), steps.end(), [&](const PossibleStep& other) {
        return other.useCase == step.useCase && other.what.rule == step.what.rule;
      });
      if (!isThere) steps.push_back(std::move(step));
    }
  }
  return steps;
}

json::Object toJson(const PossibleStep& step, base::Language language) {
  json::Array asks;
  for (const StepAsk ask : step.asks) asks.emplace_back(base::nameOf(kStepAsks, ask));
  json::Array produsen;
  for (const std::string& code : step.what.produsen) produsen.emplace_back(code);
  return {{"event", step.what.rule->id},
          {"use_case", ruleOf(step.useCase).words},
          {"title", step.title.in(language)},
          {"asks", std::move(asks)},
          {"produsen", std::move(produsen)}};
}

}  // namespace app
