#include "app/overview/next_step.h"

#include <algorithm>
#include <tuple>

#include "app/facts/people.h"
#include "app/letters/letter_stage.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

using requests::Deadline;
using requests::EventRule;
using requests::Role;
using requests::StateRule;

// Somebody with every role that the case knows: what he may bring is all that may happen.
Actor anybodyIn(const OpenCase& open) {
  Actor anybody;
  anybody.grants = {{Role::Pemohon, open.requester}, {Role::Walidata}, {Role::Penandatangan}};
  for (const requests::Assignment& one : open.state().assignments)
    anybody.grants.push_back({Role::Produsen, one.produsen});
  return anybody;
}

std::ptrdiff_t rankIn(const std::vector<StateRule>& states, const std::string& id) {
  return std::find_if(states.begin(), states.end(), [&](const StateRule& one) { return one.id == id; }) -
         states.begin();
}

// Where the event takes the request, or its assignment, out of the state that the limit belongs to; empty
// when it does not, or gives the request up instead of going on with it.
std::string targetOf(const OpenCase& open, const Deadline& deadline, const Bringable& one) {
  if (one.rule->has(requests::Effect::VoidLimits)) return {};
  if (!deadline.produsen.empty()) {
    const auto* move = one.rule->move(requests::AssignmentChange::Named);
    return move && base::contains(one.produsen, deadline.produsen) ? move->to : std::string();
  }
  for (const requests::Transition& transition : one.rule->transitions) {
    const bool fits = transition.from.empty() || base::contains(transition.from, open.state().state);
    if (fits && transition.to != open.state().state) return transition.to;
  }
  return {};
}

// The state, of the request or of the assignment, in which the limit runs now; null when it runs on by
// itself.
const StateRule* stateOf(const requests::Procedure& procedure, const OpenCase& open,
                         const Deadline& deadline) {
  const requests::Assignment* assignment = open.state().assignment(deadline.produsen);
  const StateRule* state = deadline.produsen.empty()
                               ? procedure.state(open.state().state)
                               : (assignment ? procedure.assignmentState(assignment->state) : nullptr);
  return state && state->limit == deadline.limit ? state : nullptr;
}

bool needsReasons(const EventRule& rule) {
  return rule.demands(requests::Requirement::Reasons) || rule.demands(requests::Requirement::ReasonCodes);
}

// Looks for what comes next in one limit.
class Search {
 public:
  Search(const Workplace& workplace, const Actor& actor, const OpenCase& open,
         const std::vector<Bringable>& all, const Deadline& deadline)
      : workplace_(workplace), actor_(actor), open_(open), deadline_(deadline) {
    const requests::Procedure& procedure = rulesFor(workplace, open.row()).procedure;
    const StateRule* state = stateOf(procedure, open, deadline);
    if (!state) return;
    const auto& states = deadline.produsen.empty() ? procedure.states() : procedure.assignmentStates();
    for (const Bringable& one : all) {
      const std::string target = targetOf(open, deadline, one);
      if (!target.empty()) candidates_.push_back({&one, rankIn(states, target) > rankIn(states, state->id)});
    }
  }

  std::optional<NextStep> find() const {
    if (auto decision = undecided()) return decision;
    if (auto drafted = ofDraft()) return drafted;
    const Candidate* best = nullptr;
    for (const Candidate& one : candidates_) {
      if (!best || placeOf(one) > placeOf(*best)) best = &one;
    }
    return best ? asNext(*best->what) : std::nullopt;
  }

 private:
  struct Candidate {
    const Bringable* what;
    bool isForward;
  };

  bool isMine(const Bringable& one) const {
    if (one.hand == Bringable::Hand::ForSignatory) return actor_.has(Role::Walidata);
    if (one.role == Role::Pemohon) return actor_.has(one.role, open_.requester);
    if (one.role == Role::Produsen) return actor_.has(one.role, deadline_.produsen);
    return actor_.has(one.role) && one.rule->document != requests::DocumentForm::Letter;
  }

  // The actor's own before what others do; then as the header says.
  std::tuple<bool, bool, bool, int> placeOf(const Candidate& one) const {
    return {isMine(*one.what), one.isForward, !needsReasons(*one.what->rule), one.what->rule->step};
  }

  std::optional<NextStep> undecided() const {
    if (open_.known->undecided.empty() || !deadline_.produsen.empty() || candidates_.empty())
      return std::nullopt;
    NextStep step;
    step.title = base::Message("step.clear-answer", {});
    step.useCase = ruleOf(UseCase::AnswerClear).words;
    step.produsen = open_.known->undecided.front();
    step.isMine = actor_.has(Role::Walidata);
    return step;
  }

  std::optional<NextStep> ofDraft() const {
    for (const DraftRow& draft : open_.drafts) {
      const bool fits = std::any_of(candidates_.begin(), candidates_.end(),
                                    [&](const Candidate& one) { return one.what->rule->id == draft.kind; });
      if (fits && (deadline_.produsen.empty() || draft.produsen == deadline_.produsen)) return asNext(draft);
    }
    return std::nullopt;
  }

  std::optional<NextStep> asNext(const Bringable& one) const {
    const std::vector<PossibleStep> steps = stepsOf(workplace_, one);
    if (steps.empty()) return std::nullopt;
    NextStep step;
    step.title = steps.front().title;
    step.useCase = ruleOf(steps.front().useCase).words;
    step.event = one.rule->id;
    step.produsen = deadline_.produsen;
    step.role = one.hand == Bringable::Hand::ForSignatory ? Role::Walidata : one.role;
    step.isMine = isMine(one);
    return step;
  }

  std::optional<NextStep> asNext(const DraftRow& draft) const {
    struct Words {
      std::string_view title;
      UseCase useCase;
    };
    const LetterStage stage = stageOf(workplace_, draft);
    const std::map<LetterStage::At, Words> words{
        {LetterStage::At::Mending, {"step.mend-draft", UseCase::LetterAmend}},
        {LetterStage::At::Approval, {"step.approve", UseCase::LetterApprove}},
        {LetterStage::At::Signature, {"step.sign", UseCase::LetterIssue}},
        {LetterStage::At::Issue, {"step.finish", UseCase::LetterIssue}}};
    const Words& found = words.at(stage.at);
    NextStep step;
    step.title = base::Message(found.title, {{"letter", letterTitle(workplace_, draft.kind)}});
    step.useCase = ruleOf(found.useCase).words;
    step.draft = draft.id;
    step.produsen = draft.produsen;
    step.role = stage.at == LetterStage::At::Mending ? Role::Walidata : Role::Penandatangan;
    step.account = stage.next;
    step.isMine = stage.next.empty() ? actor_.has(step.role) : stage.next == actor_.user;
    return step;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  const OpenCase& open_;
  const Deadline& deadline_;
  std::vector<Candidate> candidates_;
};

bool isRunning(const Deadline& deadline) {
  return deadline.status == requests::DeadlineStatus::Running ||
         deadline.status == requests::DeadlineStatus::Overdue;
}

}  // namespace

std::vector<RunningTask> tasksOf(const Workplace& workplace, const Actor& actor, const OpenCase& open) {
  const requests::Rules& rules = rulesFor(workplace, open.row());
  const std::vector<Bringable> all = bringableBy(workplace, anybodyIn(open), open.standing());
  std::vector<RunningTask> tasks;
  for (Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, open.state(), workplace.clock.now())) {
    if (!isRunning(deadline)) continue;
    auto next = Search(workplace, actor, open, all, deadline).find();
    tasks.push_back({std::move(deadline), std::move(next)});
  }
  return tasks;
}

std::string whoHas(const Workplace& workplace, const OpenCase& open, const NextStep& step) {
  if (!step.account.empty()) return nameOfAccount(workplace, step.account);
  if (step.role == Role::Pemohon) return open.row().agency;
  const std::string& handler = open.known->handler;
  if (step.role == Role::Walidata && !handler.empty()) return nameOfAccount(workplace, handler);
  const letters::Produsen* produsen = workplace.office().letters.findProdusen(step.produsen);
  if (step.role == Role::Produsen && produsen) return produsen->name;
  return rulesFor(workplace, open.row()).procedure.titleOf(step.role);
}

json::Object toJson(const NextStep& step, base::Language language) {
  return {{"title", step.title.in(language)},
          {"use_case", step.useCase},
          {"event", step.event},
          {"draft", step.draft},
          {"produsen", step.produsen}};
}

}  // namespace app
