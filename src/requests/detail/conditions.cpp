#include "requests/detail/conditions.h"

#include <algorithm>

#include "base/text.h"
#include "requests/deadlines.h"
#include "requests/detail/answer_rule.h"
#include "requests/reminders.h"

namespace requests::detail {
namespace {

base::Date today(const Situation& situation) {
  return situation.now.in(situation.rules.procedure.hours().zone).date;
}

base::Date dueOf(const Situation& situation, const LimitRun& run) {
  return dueDateOf(situation.rules.procedure, situation.rules.calendar, run).date;
}

bool belongsToAssignments(const Procedure& procedure, const std::string& limit) {
  const auto& states = procedure.assignmentStates();
  return std::any_of(states.begin(), states.end(), [&](const StateRule& s) { return s.limit == limit; });
}

base::Message limitNotOver(const Situation& situation, const std::string& limit,
                           const std::string& produsen) {
  const bool ofAssignment = belongsToAssignments(situation.rules.procedure, limit);
  const LimitRun* run = situation.state.runningLimit(limit, ofAssignment ? produsen : std::string());
  if (!run) return {"case.limit-not-running", {{"limit", base::quoted(limit)}}};
  const base::Date due = dueOf(situation, *run);
  if (today(situation) > due) return {};
  return {"case.limit-not-over", {{"limit", base::quoted(limit)}, {"date", due.iso()}}};
}

base::Message noLimitToExtend(const Situation& situation) {
  const auto& limits = situation.state.limits;
  const bool any = std::any_of(limits.begin(), limits.end(),
                               [](const LimitRun& run) { return run.isRunning() && !run.isExtended(); });
  return any ? base::Message() : base::Message("case.no-limit-to-extend", {});
}

base::Message remindersLeft(const Situation& situation) {
  const auto& [procedure, calendar, reasons] = situation.rules;
  if (remindersUsedUp(procedure, calendar, situation.state, today(situation))) return {};
  const auto plan = reminderPlan(procedure, calendar, situation.state);
  if (plan.empty()) return {"case.no-reminders", {}};
  return {"case.reminders-left", {{"date", plan.back().date.iso()}}};
}

base::Message lacksItems(const Event& event) {
  const bool named = !event.items.empty() && std::none_of(event.items.begin(), event.items.end(),
                                                          [](const auto& item) { return item.empty(); });
  return named ? base::Message() : base::Message("case.no-data", {});
}

base::Message lacksDocuments(const Condition& condition, const Event& event) {
  for (const std::string& kind : condition.anyOf) {
    if (std::find(event.attachments.begin(), event.attachments.end(), kind) != event.attachments.end())
      return {};
  }
  return {"case.document-missing", {{"kinds", base::listed(condition.anyOf, base::Conjunction::Or)}}};
}

base::Message lacksReasons(const Situation& situation, const Event& event) {
  if (event.reasons.empty()) return {"case.no-reason", {}};
  for (const Reason& reason : event.reasons) {
    if (reason.code.empty() && reason.text.empty()) return {"case.reason-empty", {}};
    if (reason.code.empty() || situation.rules.reasons.find(reason.code)) continue;
    return {"case.reason-unknown", {{"code", base::quoted(reason.code)}}};
  }
  return {};
}

base::Message lacksReasonCodes(const Situation& situation, ReasonUse use, const Event& event) {
  const Reasons& reasons = situation.rules.reasons;
  const bool good = std::all_of(event.reasons.begin(), event.reasons.end(),
                                [&](const Reason& reason) { return reasons.allows(reason.code, use); });
  if (good && !event.reasons.empty()) return {};
  return {"case.reason-codes", {{"codes", reasons.codesFor(use)}}};
}

// Asked only when the assignment exists.
base::Message lacksOutcomes(const Situation& situation, const Event& event) {
  const Assignment* assignment = situation.state.assignment(event.produsen);
  if (!assignment) return {};
  std::vector<int> answered;
  for (const ItemAnswer& answer : event.answers) {
    answered.push_back(answer.item);
    base::Message problem = problemOfAnswer(answer, situation.rules.reasons);
    if (!problem.empty()) return problem;
  }
  std::sort(answered.begin(), answered.end());
  if (answered == assignment->items) return {};
  std::vector<std::string> asked;
  for (const int item : assignment->items) asked.push_back(std::to_string(item));
  return {"case.items-to-answer", {{"items", base::joined(asked, ", ")}}};
}

base::Message wordsOf(SignatureVerdict verdict) {
  switch (verdict) {
    case SignatureVerdict::Valid:
      return {"case.signature-valid", {}};
    case SignatureVerdict::Invalid:
      return {"case.signature-invalid", {}};
    case SignatureVerdict::Indeterminate:
      return {"case.signature-indeterminate", {}};
    case SignatureVerdict::Unsigned:
      break;
  }
  return {"case.signature-missing", {}};
}

// A letter whose signature is not valid is taken only as it waits, by the Walidata who says why.
base::Message lacksSoundSignature(const Situation& situation, const Event& event) {
  const auto& signature = event.signature;
  if (!signature || (signature->verdict == SignatureVerdict::Valid && signature->acceptedBy.empty()))
    return {};
  const IncomingAnswer* waiting = situation.state.incomingOf(event.produsen);
  const bool isThatLetter = waiting && event.letter && waiting->letter == *event.letter;
  const bool isAccepted = event.role == Role::Walidata && !signature->acceptedBy.empty() &&
                          signature->acceptedBy == event.actor && !signature->acceptedBecause.empty();
  if (isThatLetter && isAccepted) return {};
  return {"case.signature-unsound", {{"verdict", wordsOf(signature->verdict)}}};
}

base::Message lacksIncoming(const Situation& situation, const std::string& produsen) {
  const auto& incoming = situation.state.incoming;
  const bool waits = produsen.empty() ? !incoming.empty() : situation.state.incomingOf(produsen) != nullptr;
  return waits ? base::Message() : base::Message("case.none-waits", {});
}

base::Message lacksExtension(const Situation& situation, const Event& event) {
  if (!event.extension) return {"case.no-limit-named", {}};
  const Extension& extension = *event.extension;
  const base::Message limit = base::quoted(extension.limit);
  const LimitRun* run = situation.state.runningLimit(extension.limit, extension.produsen);
  if (!run) return {"case.limit-not-to-extend", {{"limit", limit}}};
  if (run->isExtended()) return {"case.limit-extended-already", {{"limit", limit}}};
  if ((extension.count != 0) == extension.until.has_value()) return {"case.length-or-date", {}};
  if (extension.count < 0 || extension.count > kLongestExtension)
    return {"case.extension-length", {{"most", kLongestExtension}}};
  const base::Date due = dueOf(situation, *run);
  if (extension.until && *extension.until <= due) return {"case.date-too-early", {{"date", due.iso()}}};
  if (extension.until && extension.until->daysAfter(due) > kLongestExtension)
    return {"case.date-too-late", {{"most", kLongestExtension}, {"date", due.iso()}}};
  return {};
}

base::Message lacksLetterOfCase(const Situation& situation, const Event& event) {
  const auto& letters = situation.state.letters;
  const bool known = std::any_of(letters.begin(), letters.end(),
                                 [&](const CaseLetter& each) { return each.letter.id == event.concerns; });
  return known ? base::Message() : base::Message("case.letter-unknown", {});
}

}  // namespace

base::Message unmetByCase(const Condition& condition, const Situation& situation,
                          const std::string& produsen) {
  if (!condition.inState.empty() && condition.inState != situation.state.state) return {};
  switch (condition.what) {
    case Requirement::SomeItemGranted:
      return situation.state.grantsSomething() ? base::Message() : base::Message("case.nothing-granted", {});
    case Requirement::LimitOver:
      return limitNotOver(situation, condition.limit, produsen);
    case Requirement::LimitRunning:
      return noLimitToExtend(situation);
    case Requirement::NoNumberedLetter:
      return situation.circumstances.letterIsNumbered ? base::Message("case.letter-numbered", {})
                                                      : base::Message();
    case Requirement::RemindersUsedUp:
      return remindersLeft(situation);
    case Requirement::LetterOfCase:
      return situation.state.letters.empty() ? base::Message("case.no-letter", {}) : base::Message();
    case Requirement::IncomingWaits:
      return lacksIncoming(situation, produsen);
    default:
      return {};
  }
}

base::Message unmetByEvent(const Condition& condition, const Situation& situation, const Event& event) {
  if (!condition.inState.empty() && condition.inState != situation.state.state) return {};
  switch (condition.what) {
    case Requirement::Items:
      return lacksItems(event);
    case Requirement::Documents:
      return lacksDocuments(condition, event);
    case Requirement::Reasons:
      return lacksReasons(situation, event);
    case Requirement::ReasonCodes:
      return lacksReasonCodes(situation, condition.use, event);
    case Requirement::OutcomePerItem:
      return lacksOutcomes(situation, event);
    case Requirement::SoundSignature:
      return lacksSoundSignature(situation, event);
    case Requirement::LimitRunning:
      return lacksExtension(situation, event);
    case Requirement::LetterOfCase:
      return lacksLetterOfCase(situation, event);
    case Requirement::IncomingWaits:
      return event.produsen.empty() ? base::Message("case.no-waiting-produsen", {}) : base::Message();
    default:
      return {};
  }
}

}  // namespace requests::detail
