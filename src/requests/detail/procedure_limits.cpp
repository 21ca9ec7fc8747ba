#include "requests/detail/procedure_check.h"

#include <algorithm>

namespace requests::detail {
namespace {

std::size_t countOwners(const std::vector<StateRule>& states, const std::string& limit) {
  return static_cast<std::size_t>(std::count_if(
      states.begin(), states.end(), [&](const StateRule& state) { return state.limit == limit; }));
}

const StateRule* find(const std::vector<StateRule>& states, const std::string& id) {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const StateRule& state) { return state.id == id; });
  return found == states.end() ? nullptr : &*found;
}

// The limits of the states that an event enters, of the request and of assignments.
std::vector<std::string> limitsEntered(const ProcedureTable& table, const EventRule& event) {
  std::vector<std::string> limits;
  const auto note = [&](const StateRule* state) {
    if (state && state->limitKind == StateLimit::Own) limits.push_back(state->limit);
  };
  for (const Transition& transition : event.transitions) note(find(table.states, transition.to));
  for (const AssignmentMove& move : event.moves) note(find(table.assignmentStates, move.to));
  return limits;
}

void checkOwners(const ProcedureTable& table, ProblemList& problems) {
  for (const LimitRule& limit : table.limits) {
    const std::size_t owners =
        countOwners(table.states, limit.id) + countOwners(table.assignmentStates, limit.id);
    if (owners == 1) continue;
    problems.add(limit.place,
                 base::Message("procedure.limit-owners", {{"limit", quoted(limit.id)}, {"number", owners}}));
  }
}

void checkStarts(const ProcedureTable& table, const EventRule& event, ProblemList& problems) {
  const auto entered = limitsEntered(table, event);
  for (const std::string& limit : entered) {
    const auto isStart = [&](const LimitStart& start) { return start.limit == limit; };
    if (std::count_if(event.starts.begin(), event.starts.end(), isStart) == 1) continue;
    problems.add(event.place,
                 base::Message("procedure.limit-not-started",
                               {{"event", quoted(event.id)}, {"limit", quoted(limit)}, {"id", limit}}));
  }
  for (const LimitStart& start : event.starts) {
    if (std::find(entered.begin(), entered.end(), start.limit) != entered.end()) continue;
    problems.add(event.place, base::Message("procedure.limit-started-elsewhere",
                                            {{"event", quoted(event.id)}, {"limit", quoted(start.limit)}}));
  }
}

void checkStartDates(const EventRule& event, ProblemList& problems) {
  for (const LimitStart& start : event.starts) {
    if (start.from != CountFrom::LetterDate || event.document == DocumentForm::Letter) continue;
    problems.add(event.place, base::Message("procedure.no-letter-date",
                                            {{"event", quoted(event.id)}, {"limit", quoted(start.limit)}}));
  }
}

void checkExtension(const EventRule& event, ProblemList& problems) {
  if (event.demands(Requirement::LimitRunning) == event.has(Effect::ExtendLimit)) return;
  problems.add(event.place, base::Message("procedure.half-extension", {{"event", quoted(event.id)}}));
}

void checkStop(const ProcedureTable& table, const StateRule& state, ProblemList& problems) {
  if (!state.stopsOfficeLimits || state.limitKind != StateLimit::Own) return;
  for (const LimitRule& limit : table.limits) {
    if (limit.id != state.limit || limit.party != Party::Office) continue;
    problems.add(state.place, base::Message("procedure.stops-itself",
                                            {{"state", quoted(state.id)}, {"limit", quoted(limit.id)}}));
  }
}

}  // namespace

void checkLimits(const ProcedureTable& table, ProblemList& problems) {
  checkOwners(table, problems);
  for (const StateRule& state : table.states) checkStop(table, state, problems);
  for (const EventRule& event : table.events) {
    checkStarts(table, event, problems);
    checkStartDates(event, problems);
    checkExtension(event, problems);
  }
}

}  // namespace requests::detail
