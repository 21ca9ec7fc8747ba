#include "requests/procedure.h"

#include <algorithm>

#include "requests/detail/limit_words.h"
#include "requests/detail/procedure_check.h"
#include "requests/detail/procedure_reader.h"
#include "requests/system_events.h"

namespace requests {
namespace {

template <class Value, class Sought>
bool holds(const std::vector<Value>& values, const Sought& sought) {
  return std::find(values.begin(), values.end(), sought) != values.end();
}

template <class Row>
const Row* find(const std::vector<Row>& rows, std::string_view id) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::string_view nameOf(DayUnit unit) {
  return base::nameOf(detail::kUnits, unit);
}

std::string_view nameOf(Party party) {
  return base::nameOf(detail::kParties, party);
}

bool EventRule::allowsRole(Role role) const {
  return holds(by, role);
}

bool EventRule::allowsState(std::string_view state) const {
  if (opensCase || state.empty()) return opensCase && state.empty();
  return inAnyState || holds(from, state);
}

bool EventRule::has(Effect effect) const {
  return holds(effects, effect);
}

bool EventRule::demands(Requirement what) const {
  return std::any_of(conditions.begin(), conditions.end(),
                     [&](const Condition& condition) { return condition.what == what; });
}

bool EventRule::givesReasonsFor(ReasonUse use) const {
  return std::any_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    return condition.what == Requirement::ReasonCodes && condition.inState.empty() && condition.use == use;
  });
}

const AssignmentMove* EventRule::move(AssignmentChange change) const {
  const auto found = std::find_if(moves.begin(), moves.end(),
                                  [&](const AssignmentMove& move) { return move.change == change; });
  return found == moves.end() ? nullptr : &*found;
}

Procedure::Procedure(ProcedureTable table) : table_(std::move(table)) {
  for (const SystemEvent& event : systemEvents()) {
    if (!find(table_.events, event.rule.id)) table_.events.push_back(event.rule);
  }
}

Procedure Procedure::read(const xml::Element& root, const std::string& fileName) {
  detail::ProblemList problems(fileName);
  ProcedureTable table = detail::readTable(root, problems);
  if (problems.empty()) detail::checkNames(table, problems);
  if (problems.empty()) {
    detail::checkLimits(table, problems);
    detail::checkPaths(table, problems);
  }
  if (!problems.empty()) throw base::InvalidSetup(problems.take());
  return Procedure(std::move(table));
}

const EventRule* Procedure::event(std::string_view id) const {
  return find(table_.events, id);
}

const StateRule* Procedure::state(std::string_view id) const {
  return find(table_.states, id);
}

const StateRule* Procedure::assignmentState(std::string_view id) const {
  return find(table_.assignmentStates, id);
}

const LimitRule* Procedure::limit(std::string_view id) const {
  return find(table_.limits, id);
}

std::string Procedure::titleOf(Role role) const {
  for (const RoleRule& rule : table_.roles) {
    if (rule.role == role) return rule.title;
  }
  return std::string(nameOf(role));
}

}  // namespace requests
