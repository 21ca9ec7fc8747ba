#include "requests/detail/procedure_check.h"

#include <algorithm>

namespace requests::detail {
namespace {

template <class Row>
bool declares(const std::vector<Row>& rows, const std::string& id) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
}

bool isReserved(const std::string& id) {
  return id == "start" || id == "any" || id == "none" || id == "assignments";
}

bool isId(const std::string& id) {
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos;
}

class NameCheck {
 public:
  NameCheck(const ProcedureTable& table, ProblemList& problems) : table_(table), problems_(problems) {}

  void run() {
    checkIds(table_.limits, base::Message("procedure.limit", {}));
    checkIds(table_.states, base::Message("procedure.state", {}));
    checkIds(table_.assignmentStates, base::Message("procedure.assignment-state", {}));
    checkIds(table_.events, base::Message("procedure.event", {}));
    for (const StateRule& state : table_.states) checkStateLimit(state);
    for (const StateRule& state : table_.assignmentStates) checkStateLimit(state);
    for (const EventRule& event : table_.events) checkEvent(event);
    checkLimit(table_.reminders.limit, base::Message("procedure.the-reminders", {}), table_.reminders.place);
  }

 private:
  template <class Row>
  void checkIds(const std::vector<Row>& rows, const base::Message& what) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string& id = rows[i].id;
      if (isReserved(id))
        problems_.add(rows[i].place,
                      base::Message("procedure.reserved", {{"id", quoted(id)}, {"what", what}}));
      if (!isId(id))
        problems_.add(rows[i].place, base::Message("procedure.id-letters", {{"id", quoted(id)}}));
      const auto earlier = rows.begin() + static_cast<std::ptrdiff_t>(i);
      const auto twin = std::find_if(rows.begin(), earlier, [&](const Row& row) { return row.id == id; });
      if (twin == earlier) continue;
      problems_.add(rows[i].place,
                    base::Message("procedure.declared-twice",
                                  {{"what", what}, {"id", quoted(id)}, {"line", twin->place.line}}));
    }
  }

  // `user` is the row that names the id, as a sentence begins with it.
  void checkState(const std::string& id, const base::Message& user, const base::Place& place) {
    if (declares(table_.states, id)) return;
    problems_.add(place, base::Message("procedure.unknown-state", {{"user", user}, {"state", quoted(id)}}));
  }

  void checkAssignmentState(const std::string& id, const base::Message& user, const base::Place& place) {
    if (declares(table_.assignmentStates, id)) return;
    problems_.add(
        place, base::Message("procedure.unknown-assignment-state", {{"user", user}, {"state", quoted(id)}}));
  }

  void checkLimit(const std::string& id, const base::Message& user, const base::Place& place) {
    if (declares(table_.limits, id)) return;
    problems_.add(place, base::Message("procedure.unknown-limit", {{"user", user}, {"limit", quoted(id)}}));
  }

  void checkStateLimit(const StateRule& state) {
    if (state.limitKind == StateLimit::Own) {
      const base::Message user("procedure.the-state", {{"state", quoted(state.id)}});
      checkLimit(state.limit, user, state.place);
    }
  }

  void checkRoles(const EventRule& event) {
    for (const Role role : event.by) {
      const auto isListed = [&](const RoleRule& rule) { return rule.role == role; };
      if (std::any_of(table_.roles.begin(), table_.roles.end(), isListed)) continue;
      problems_.add(event.place,
                    base::Message("procedure.role-not-listed",
                                  {{"event", quoted(event.id)}, {"role", quoted(nameOf(role))}}));
    }
  }

  void checkMoves(const EventRule& event, const base::Message& user) {
    for (const AssignmentMove& move : event.moves) {
      checkAssignmentState(move.to, user, event.place);
      for (const std::string& id : move.from) checkAssignmentState(id, user, event.place);
    }
  }

  void checkTransitions(const EventRule& event, const base::Message& user) {
    for (const Transition& transition : event.transitions) {
      checkState(transition.to, user, event.place);
      for (const std::string& id : transition.unlessPending) checkAssignmentState(id, user, event.place);
      for (const std::string& id : transition.from) {
        if (event.allowsState(id)) continue;
        problems_.add(event.place, base::Message("procedure.goes-from-elsewhere",
                                                 {{"event", quoted(event.id)}, {"state", quoted(id)}}));
      }
    }
  }

  void checkConditions(const EventRule& event, const base::Message& user) {
    for (const Condition& condition : event.conditions) {
      if (condition.what == Requirement::LimitOver) checkLimit(condition.limit, user, event.place);
      if (condition.inState.empty() || event.allowsState(condition.inState)) continue;
      problems_.add(event.place,
                    base::Message("procedure.requires-elsewhere",
                                  {{"event", quoted(event.id)}, {"state", quoted(condition.inState)}}));
    }
  }

  void checkEvent(const EventRule& event) {
    const base::Message user("procedure.the-event", {{"event", quoted(event.id)}});
    checkRoles(event);
    for (const std::string& id : event.from) checkState(id, user, event.place);
    checkConditions(event, user);
    checkMoves(event, user);
    checkTransitions(event, user);
    for (const LimitStart& start : event.starts) checkLimit(start.limit, user, event.place);
  }

  const ProcedureTable& table_;
  ProblemList& problems_;
};

}  // namespace

void checkNames(const ProcedureTable& table, ProblemList& problems) {
  NameCheck(table, problems).run();
}

}  // namespace requests::detail
