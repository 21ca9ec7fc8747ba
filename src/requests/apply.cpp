#include "requests/case_state.h"

#include <algorithm>
#include <numeric>

#include "base/error.h"
#include "requests/system_events.h"

namespace requests {
namespace {

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// One event being applied to one state, which is changed in place.
class Step {
 public:
  Step(const Procedure& procedure, CaseState& state, const Event& event)
      : procedure_(procedure), state_(state), event_(event), rule_(ruleOf(procedure, event)) {}

  void run() {
    ++state_.events;
    if (!rule_.allowsState(state_.state)) {
      // What the program brings by itself was not asked of the table: a row that forbids it has no effect.
      if (state_.state.empty() || !isSystemEvent(event_.kind)) misfit("case.misfit-state");
      return;
    }
    const std::string before = state_.state;
    record();
    for (const AssignmentMove& move : rule_.moves) moveAssignments(move);
    if (const Transition* transition = fittingTransition()) state_.state = transition->to;
    if (state_.state != before) enterState(before);
    extend();
  }

 private:
  static const EventRule& ruleOf(const Procedure& procedure, const Event& event) {
    const EventRule* rule = procedure.event(event.kind);
    if (rule) return *rule;
    throw base::Corrupt(base::Message("case.archived-event-unknown", {{"event", event.kind}}));
  }

  // `why` is the code of a message.
  [[noreturn]] void misfit(std::string_view why) const {
    throw base::Corrupt(
        base::Message("case.archived-event-misfits",
                      {{"event", event_.kind}, {"state", state_.state}, {"why", base::Message(why, {})}}));
  }

  void record() {
    if (rule_.has(Effect::RecordItems) && !event_.items.empty()) state_.items = event_.items;
    if (rule_.has(Effect::KeepIncoming) || rule_.has(Effect::ReturnIncoming)) dropIncoming(event_.produsen);
    if (rule_.has(Effect::KeepIncoming)) {
      keepIncoming();
    } else if (event_.letter) {
      state_.letters.push_back({event_.kind, event_.produsen, *event_.letter});
    }
    if (rule_.has(Effect::StartRetention)) state_.retentionFrom = event_.time;
    if (rule_.has(Effect::PlaceHold)) ++state_.holds;
    if (rule_.has(Effect::ReleaseHold) && state_.onHold()) --state_.holds;
    if (rule_.has(Effect::DebtOwed)) state_.debt = DebtStatus::Owed;
    if (rule_.has(Effect::DebtDelivered)) state_.debt = DebtStatus::Delivered;
    if (rule_.has(Effect::DebtSettled)) state_.debt = DebtStatus::Settled;
    if (rule_.has(Effect::DebtAbandoned)) state_.debt = DebtStatus::Abandoned;
  }

  void keepIncoming() {
    if (!event_.letter || !event_.signature) misfit("case.misfit-letter");
    state_.incoming.push_back({event_.produsen, *event_.letter, event_.answers, *event_.signature});
  }

  void dropIncoming(const std::string& produsen) {
    std::erase_if(state_.incoming, [&](const IncomingAnswer& each) { return each.produsen == produsen; });
  }

  void moveAssignments(const AssignmentMove& move) {
    switch (move.change) {
      case AssignmentChange::New:
        for (const Commission& commission : event_.commissions) assign(commission, move.to);
        break;
      case AssignmentChange::Named:
        moveNamed(move);
        break;
      case AssignmentChange::All:
        for (Assignment& each : state_.assignments) {
          if (holds(move.from, each.state)) enterAssignmentState(each, move.to, LimitEnd::Void);
        }
        break;
    }
  }

  void assign(const Commission& commission, const std::string& to) {
    if (state_.assignment(commission.produsen)) misfit("case.misfit-produsen");
    Assignment assignment{commission.produsen, {}, commission.items, {}};
    if (assignment.items.empty()) {
      assignment.items.resize(state_.items.size());
      std::iota(assignment.items.begin(), assignment.items.end(), 1);
    }
    std::sort(assignment.items.begin(), assignment.items.end());
    state_.assignments.push_back(std::move(assignment));
    enterAssignmentState(state_.assignments.back(), to, LimitEnd::AsRule);
  }

  void moveNamed(const AssignmentMove& move) {
    for (Assignment& each : state_.assignments) {
      if (each.produsen != event_.produsen || !holds(move.from, each.state)) continue;
      each.answers = event_.answers;
      enterAssignmentState(each, move.to, LimitEnd::AsRule);
      return;
    }
    misfit("case.misfit-assignment");
  }

  const Transition* fittingTransition() const {
    for (const Transition& transition : rule_.transitions) {
      const bool fromHere = transition.from.empty() || holds(transition.from, state_.state);
      if (fromHere && !isPending(transition.unlessPending)) return &transition;
    }
    return nullptr;
  }

  bool isPending(const std::vector<std::string>& states) const {
    return std::any_of(state_.assignments.begin(), state_.assignments.end(),
                       [&](const Assignment& each) { return holds(states, each.state); });
  }

  enum class LimitEnd { AsRule, Void };

  void enterAssignmentState(Assignment& assignment, const std::string& to, LimitEnd end) {
    const StateRule* left = procedure_.assignmentState(assignment.state);
    if (left && !left->limit.empty()) endLimit(left->limit, assignment.produsen, end);
    assignment.state = to;
    dropIncoming(assignment.produsen);
    startLimitOf(procedure_.assignmentState(to), assignment.produsen);
  }

  void enterState(const std::string& before) {
    const StateRule* left = procedure_.state(before);
    if (left && !left->limit.empty()) endLimit(left->limit, {}, LimitEnd::AsRule);
    const StateRule* entered = procedure_.state(state_.state);
    startLimitOf(entered, {});
    if (entered->stopsOfficeLimits) stopOfficeLimits();
    if (left && left->stopsOfficeLimits && !entered->stopsOfficeLimits) restartAssignmentLimits();
  }

  void endLimit(const std::string& limit, const std::string& produsen, LimitEnd end) {
    for (LimitRun& run : state_.limits) {
      if (!run.isRunning() || run.limit != limit || run.produsen != produsen) continue;
      run.endedAt = event_.time;
      run.voided = end == LimitEnd::Void || rule_.has(Effect::VoidLimits);
    }
  }

  void startLimitOf(const StateRule* entered, const std::string& produsen) {
    if (!entered || entered->limitKind != StateLimit::Own) return;
    const auto start = std::find_if(rule_.starts.begin(), rule_.starts.end(),
                                    [&](const LimitStart& each) { return each.limit == entered->limit; });
    startLimit(entered->limit, produsen, start == rule_.starts.end() ? LimitStart{} : *start);
  }

  void startLimit(const std::string& limit, const std::string& produsen, const LimitStart& start) {
    const LimitRule& rule = *procedure_.limit(limit);
    if (rule.party == Party::Office && officeLimitsStop()) return;
    LimitRun run;
    run.limit = limit;
    run.produsen = produsen;
    run.length = rule.length;
    run.startedAt = run.countFrom = event_.time;
    if (start.from == CountFrom::LetterDate && event_.letter) run.startDate = event_.letter->date;
    if (start.from == CountFrom::PreviousStart) continuePrevious(run);
    if (start.atLeast) {
      run.adjustments.push_back({Adjustment::Kind::NotBefore, event_.time, *start.atLeast, {}});
    }
    state_.limits.push_back(std::move(run));
  }

  bool officeLimitsStop() const {
    const StateRule* now = procedure_.state(state_.state);
    return now && now->stopsOfficeLimits;
  }

  // The new run counts like the last one.
  void continuePrevious(LimitRun& run) const {
    for (const LimitRun& earlier : state_.limits) {
      if (earlier.limit != run.limit || earlier.produsen != run.produsen) continue;
      run.length = earlier.length;
      run.countFrom = earlier.countFrom;
      run.startDate = earlier.startDate;
      run.adjustments = earlier.adjustments;
    }
  }

  void stopOfficeLimits() {
    for (LimitRun& run : state_.limits) {
      const LimitRule* rule = procedure_.limit(run.limit);
      if (!run.isRunning() || !rule || rule->party != Party::Office) continue;
      run.endedAt = event_.time;
      run.voided = true;
    }
  }

  // The completed request starts a full limit.
  void restartAssignmentLimits() {
    for (const Assignment& each : state_.assignments) {
      const StateRule* rule = procedure_.assignmentState(each.state);
      if (!rule || rule->limitKind != StateLimit::Own || state_.runningLimit(rule->limit, each.produsen))
        continue;
      startLimit(rule->limit, each.produsen, {});
    }
  }

  void extend() {
    if (!rule_.has(Effect::ExtendLimit) || !event_.extension) return;
    const Extension& extension = *event_.extension;
    for (LimitRun& run : state_.limits) {
      if (!run.isRunning() || run.limit != extension.limit || run.produsen != extension.produsen) continue;
      if (extension.until) {
        run.adjustments.push_back({Adjustment::Kind::MoveTo, event_.time, {}, *extension.until});
      } else {
        const Length more{extension.count, run.length.unit};
        run.adjustments.push_back({Adjustment::Kind::Prolong, event_.time, more, {}});
      }
    }
  }

  const Procedure& procedure_;
  CaseState& state_;
  const Event& event_;
  const EventRule& rule_;
};

}  // namespace

CaseState apply(const Procedure& procedure, CaseState state, const Event& event) {
  Step(procedure, state, event).run();
  return state;
}

CaseState replay(const Procedure& procedure, const std::vector<Event>& events) {
  CaseState state;
  for (const Event& event : events) state = apply(procedure, std::move(state), event);
  return state;
}

}  // namespace requests
