#include "requests/detail/procedure_check.h"

#include <algorithm>
#include <set>

namespace requests::detail {
namespace {

using Ids = std::set<std::string>;

bool holdsAny(const Ids& ids, const std::vector<std::string>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& id) { return ids.count(id) > 0; });
}

struct Reached {
  Ids states;
  Ids assignmentStates;

  std::size_t count() const { return states.size() + assignmentStates.size(); }
};

bool canHappen(const EventRule& event, const Reached& reached) {
  if (event.opensCase) return true;
  return event.inAnyState ? !reached.states.empty() : holdsAny(reached.states, event.from);
}

void follow(const EventRule& event, Reached& reached) {
  if (!canHappen(event, reached)) return;
  const AssignmentMove* named = event.move(AssignmentChange::Named);
  if (named && !holdsAny(reached.assignmentStates, named->from)) return;
  for (const AssignmentMove& move : event.moves) {
    if (move.change == AssignmentChange::New || holdsAny(reached.assignmentStates, move.from)) {
      reached.assignmentStates.insert(move.to);
    }
  }
  for (const Transition& transition : event.transitions) {
    if (transition.from.empty() || holdsAny(reached.states, transition.from)) {
      reached.states.insert(transition.to);
    }
  }
}

Reached reach(const ProcedureTable& table) {
  Reached reached;
  for (std::size_t before = ~std::size_t{0}; before != reached.count();) {
    before = reached.count();
    for (const EventRule& event : table.events) follow(event, reached);
  }
  return reached;
}

bool leaves(const EventRule& event, const std::string& state) {
  if (event.opensCase || !event.allowsState(state)) return false;
  return std::any_of(event.transitions.begin(), event.transitions.end(), [&](const Transition& transition) {
    const bool fits = transition.from.empty() || std::find(transition.from.begin(), transition.from.end(),
                                                           state) != transition.from.end();
    return fits && transition.to != state;
  });
}

bool movesFrom(const EventRule& event, const std::string& assignmentState) {
  return std::any_of(event.moves.begin(), event.moves.end(), [&](const AssignmentMove& move) {
    return std::find(move.from.begin(), move.from.end(), assignmentState) != move.from.end();
  });
}

// `problem` is the code of the message.
void checkReached(const std::vector<StateRule>& states, const Ids& reached, std::string_view problem,
                  ProblemList& problems) {
  for (const StateRule& state : states) {
    if (reached.count(state.id) > 0) continue;
    problems.add(state.place, base::Message(problem, {{"state", quoted(state.id)}}));
  }
}

void checkExit(const StateRule& state, bool hasExit, ProblemList& problems) {
  if (state.isFinal && hasExit) {
    problems.add(state.place, base::Message("procedure.final-left", {{"state", quoted(state.id)}}));
  }
}

}  // namespace

void checkPaths(const ProcedureTable& table, ProblemList& problems) {
  const Reached reached = reach(table);
  checkReached(table.states, reached.states, "procedure.state-not-reached", problems);
  checkReached(table.assignmentStates, reached.assignmentStates, "procedure.assignment-state-not-reached",
               problems);
  for (const StateRule& state : table.states) {
    const bool hasExit = std::any_of(table.events.begin(), table.events.end(),
                                     [&](const EventRule& event) { return leaves(event, state.id); });
    checkExit(state, hasExit, problems);
    if (state.isFinal || hasExit) continue;
    problems.add(state.place, base::Message("procedure.state-not-left", {{"state", quoted(state.id)}}));
  }
  for (const StateRule& state : table.assignmentStates) {
    checkExit(state,
              std::any_of(table.events.begin(), table.events.end(),
                          [&](const EventRule& event) { return movesFrom(event, state.id); }),
              problems);
  }
  for (const EventRule& event : table.events) {
    if (event.inAnyState && (!event.transitions.empty() || !event.moves.empty())) {
      problems.add(event.place, base::Message("procedure.must-keep", {{"event", quoted(event.id)}}));
    }
  }
}

}  // namespace requests::detail
