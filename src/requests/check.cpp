#include "requests/check.h"

#include <algorithm>

#include "base/sentences.h"
#include "base/text.h"
#include "requests/detail/conditions.h"

namespace requests {
namespace {

using detail::Situation;

base::Message notInState(const Procedure& procedure, const CaseState& state) {
  if (state.state.empty()) return {"case.no-request-yet", {}};
  const StateRule* rule = procedure.state(state.state);
  return {"case.not-in-state", {{"state", base::quoted(rule ? rule->title : state.state)}}};
}

base::Message titleOfAssignmentState(const Procedure& procedure, const std::string& id) {
  const StateRule* rule = procedure.assignmentState(id);
  return base::quoted(rule ? rule->title : id);
}

// The assignments that may make this event's move, as far as states and requirements go.
std::vector<std::string> movable(const EventRule& rule, const AssignmentMove& move,
                                 const Situation& situation) {
  std::vector<std::string> found;
  for (const Assignment& each : situation.state.assignments) {
    const bool fits = std::find(move.from.begin(), move.from.end(), each.state) != move.from.end();
    const bool met =
        std::all_of(rule.conditions.begin(), rule.conditions.end(), [&](const Condition& condition) {
          return detail::unmetByCase(condition, situation, each.produsen).empty();
        });
    if (fits && met) found.push_back(each.produsen);
  }
  return found;
}

// A hold can be released only while one stands.
bool releasesNothing(const EventRule& rule, const CaseState& state) {
  return rule.has(Effect::ReleaseHold) && !state.onHold();
}

// A letter from elsewhere that waits is taken by the Walidata, whoever else brings such letters.
bool mayAccept(const EventRule& rule, Role role) {
  return role == Role::Walidata && rule.demands(Requirement::SoundSignature);
}

std::optional<PossibleEvent> possibleAcceptance(const EventRule& rule, const CaseState& state) {
  PossibleEvent event{rule.id, {}};
  for (const IncomingAnswer& each : state.incoming) event.produsen.push_back(each.produsen);
  if (event.produsen.empty()) return std::nullopt;
  return event;
}

std::optional<PossibleEvent> possible(const EventRule& rule, const Situation& situation, Role role) {
  if (!rule.allowsState(situation.state.state)) return std::nullopt;
  if (!rule.allowsRole(role))
    return mayAccept(rule, role) ? possibleAcceptance(rule, situation.state) : std::nullopt;
  if (releasesNothing(rule, situation.state)) return std::nullopt;
  PossibleEvent event{rule.id, {}};
  if (const AssignmentMove* move = rule.move(AssignmentChange::Named)) {
    event.produsen = movable(rule, *move, situation);
    if (event.produsen.empty()) return std::nullopt;
    return event;
  }
  for (const Condition& condition : rule.conditions) {
    if (!detail::unmetByCase(condition, situation, {}).empty()) return std::nullopt;
  }
  return event;
}

std::vector<PossibleEvent> possibleIn(const Situation& situation, Role role) {
  std::vector<PossibleEvent> events;
  for (const EventRule& rule : situation.rules.procedure.events()) {
    if (auto event = possible(rule, situation, role)) events.push_back(std::move(*event));
  }
  return events;
}

base::Message problemOfAssignment(const EventRule& rule, const Situation& situation, const Event& event) {
  const AssignmentMove* move = rule.move(AssignmentChange::Named);
  if (!move) return {};
  const Assignment* assignment = situation.state.assignment(event.produsen);
  if (!assignment) return {"case.produsen-unknown", {}};
  if (std::find(move->from.begin(), move->from.end(), assignment->state) != move->from.end()) return {};
  const Procedure& procedure = situation.rules.procedure;
  std::vector<base::Message> expected;
  for (const std::string& id : move->from) expected.push_back(titleOfAssignmentState(procedure, id));
  return {"case.assignment-state",
          {{"produsen", base::quoted(event.produsen)},
           {"state", titleOfAssignmentState(procedure, assignment->state)},
           {"expected", base::listed(expected, base::Conjunction::Or)}}};
}

std::vector<base::Message> problemsOfCase(const EventRule& rule, const Situation& situation,
                                          const Event& event) {
  if (!rule.allowsState(situation.state.state))
    return {notInState(situation.rules.procedure, situation.state)};
  std::vector<base::Message> problems;
  const auto note = [&](base::Message problem) {
    if (!problem.empty()) problems.push_back(std::move(problem));
  };
  if (releasesNothing(rule, situation.state)) note({"case.nothing-held", {}});
  note(problemOfAssignment(rule, situation, event));
  for (const Condition& condition : rule.conditions) {
    note(detail::unmetByCase(condition, situation, event.produsen));
  }
  return problems;
}

std::vector<base::Message> problemsOfEvent(const EventRule& rule, const Situation& situation,
                                           const Event& event) {
  std::vector<base::Message> problems = detail::problemsOfDetails(rule, situation, event);
  for (const Condition& condition : rule.conditions) {
    base::Message problem = detail::unmetByEvent(condition, situation, event);
    if (!problem.empty()) problems.push_back(std::move(problem));
  }
  return problems;
}

Refusal refusal(base::ErrorKind kind, const Situation& situation, const Event& event,
                std::vector<base::Message> why) {
  const EventRule* rule = situation.rules.procedure.event(event.kind);
  Refusal result{kind, rule ? rule->title : event.kind, std::move(why), {}};
  for (const PossibleEvent& each : possibleIn(situation, event.role)) result.possible.push_back(each.kind);
  return result;
}

}  // namespace

base::Message Refusal::message() const {
  return {"case.refused", {{"event", base::quoted(what)}, {"why", base::inOneSentence(why)}}};
}

std::optional<Refusal> check(const Rules& rules, const CaseState& state, const Event& event,
                             const Circumstances& circumstances) {
  const Situation situation{rules, state, event.time, circumstances};
  const EventRule* rule = rules.procedure.event(event.kind);
  if (!rule) {
    return refusal(base::ErrorKind::InvalidInput, situation, event,
                   {base::Message("case.no-such-event", {})});
  }
  const bool isAcceptance =
      mayAccept(*rule, event.role) && event.signature && !event.signature->acceptedBy.empty();
  if (!rule->allowsRole(event.role) && !isAcceptance) {
    return refusal(base::ErrorKind::Denied, situation, event,
                   {base::Message("case.role-not-allowed", {{"role", nameOf(event.role)}})});
  }
  auto problems = problemsOfCase(*rule, situation, event);
  if (!problems.empty()) {
    return refusal(base::ErrorKind::Conflict, situation, event, std::move(problems));
  }
  problems = problemsOfEvent(*rule, situation, event);
  if (!problems.empty()) {
    return refusal(base::ErrorKind::InvalidInput, situation, event, std::move(problems));
  }
  return std::nullopt;
}

std::vector<PossibleEvent> possibleEvents(const Rules& rules, const CaseState& state, Role role,
                                          base::Instant now, const Circumstances& circumstances) {
  return possibleIn({rules, state, now, circumstances}, role);
}

}  // namespace requests
