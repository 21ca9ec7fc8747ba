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

std::string limitNotOver(const Situation& situation, const std::string& limit, const std::string& produsen) {
  const bool ofAssignment = belongsToAssignments(situation.rules.procedure, limit);
  const LimitRun* run = situation.state.runningLimit(limit, ofAssignment ? produsen : std::string());
  if (!run) return "the limit " + base::quoted(limit) + " does not run";
  const base::Date due = dueOf(situation, *run);
  if (today(situation) > due) return {};
  return "the limit " + base::quoted(limit) + " is not over; it runs until " + due.iso();
}

std::string noLimitToExtend(const Situation& situation) {
  const auto& limits = situation.state.limits;
  const bool any = std::any_of(limits.begin(), limits.end(),
                               [](const LimitRun& run) { return run.isRunning() && !run.isExtended(); });
  return any ? "" : "no limit runs that was not extended already";
}

std::string remindersLeft(const Situation& situation) {
  const auto& [procedure, calendar, reasons] = situation.rules;
  if (remindersUsedUp(procedure, calendar, situation.state, today(situation))) return {};
  const auto plan = reminderPlan(procedure, calendar, situation.state);
  if (plan.empty()) return "no reminders run";
  return "reminders are not used up; the last is due on " + plan.back().date.iso();
}

std::string lacksItems(const Event& event) {
  const bool named = !event.items.empty() && std::none_of(event.items.begin(), event.items.end(),
                                                          [](const auto& item) { return item.empty(); });
  return named ? "" : "it names no data; name each item that is asked for";
}

std::string lacksDocuments(const Condition& condition, const Event& event) {
  for (const std::string& kind : condition.anyOf) {
    if (std::find(event.attachments.begin(), event.attachments.end(), kind) != event.attachments.end())
      return {};
  }
  return "a required document is missing; attach " + base::joined(condition.anyOf, " or ");
}

std::string lacksReasons(const Situation& situation, const Event& event) {
  if (event.reasons.empty()) return "it gives no reason; give one";
  for (const Reason& reason : event.reasons) {
    if (reason.code.empty() && reason.text.empty()) return "a reason is empty; fill it in";
    if (reason.code.empty() || situation.rules.reasons.find(reason.code)) continue;
    return "the reason code " + base::quoted(reason.code) + " is not in reasons.xml";
  }
  return {};
}

std::string lacksReasonCodes(const Situation& situation, ReasonUse use, const Event& event) {
  const Reasons& reasons = situation.rules.reasons;
  const bool good = std::all_of(event.reasons.begin(), event.reasons.end(),
                                [&](const Reason& reason) { return reasons.allows(reason.code, use); });
  if (good && !event.reasons.empty()) return {};
  return "it needs reason codes out of: " + reasons.codesFor(use);
}

// Asked only when the assignment exists.
std::string lacksOutcomes(const Situation& situation, const Event& event) {
  const Assignment* assignment = situation.state.assignment(event.produsen);
  if (!assignment) return {};
  std::vector<int> answered;
  for (const ItemAnswer& answer : event.answers) {
    answered.push_back(answer.item);
    std::string problem = problemOfAnswer(answer, situation.rules.reasons);
    if (!problem.empty()) return problem;
  }
  std::sort(answered.begin(), answered.end());
  if (answered == assignment->items) return {};
  std::vector<std::string> asked;
  for (const int item : assignment->items) asked.push_back(std::to_string(item));
  return "it must answer each of the items " + base::joined(asked, ", ") + " once, and no other";
}

// A letter whose signature is not valid is taken only as it waits, by the Walidata who says why.
std::string lacksSoundSignature(const Situation& situation, const Event& event) {
  const auto& signature = event.signature;
  if (!signature || (signature->verdict == SignatureVerdict::Valid && signature->acceptedBy.empty()))
    return {};
  const IncomingAnswer* waiting = situation.state.incomingOf(event.produsen);
  const bool isThatLetter = waiting && event.letter && waiting->letter == *event.letter;
  const bool isAccepted = event.role == Role::Walidata && !signature->acceptedBy.empty() &&
                          signature->acceptedBy == event.actor && !signature->acceptedBecause.empty();
  if (isThatLetter && isAccepted) return {};
  return "its signature is " + std::string(nameOf(signature->verdict)) +
         "; the letter waits until the Walidata accepts it with a reason";
}

std::string lacksIncoming(const Situation& situation, const std::string& produsen) {
  const auto& incoming = situation.state.incoming;
  const bool waits = produsen.empty() ? !incoming.empty() : situation.state.incomingOf(produsen) != nullptr;
  return waits ? "" : "no letter from elsewhere waits for the Walidata";
}

std::string lacksExtension(const Situation& situation, const Event& event) {
  if (!event.extension) return "it names no limit to extend";
  const Extension& extension = *event.extension;
  const LimitRun* run = situation.state.runningLimit(extension.limit, extension.produsen);
  if (!run) return "the limit " + base::quoted(extension.limit) + " does not run, so it cannot be extended";
  if (run->isExtended()) return "the limit " + base::quoted(extension.limit) + " was extended once already";
  if ((extension.count != 0) == extension.until.has_value()) return "it must give a length or a new date";
  if (extension.count < 0 || extension.count > kLongestExtension) {
    return "its length must be 1 to " + std::to_string(kLongestExtension);
  }
  const base::Date due = dueOf(situation, *run);
  if (extension.until && *extension.until <= due) return "the new date must be after " + due.iso();
  if (extension.until && extension.until->daysAfter(due) > kLongestExtension) {
    return "the new date must be at most " + std::to_string(kLongestExtension) + " days after " + due.iso();
  }
  return {};
}

std::string lacksLetterOfCase(const Situation& situation, const Event& event) {
  const auto& letters = situation.state.letters;
  const bool known = std::any_of(letters.begin(), letters.end(),
                                 [&](const CaseLetter& each) { return each.letter.id == event.concerns; });
  return known ? "" : "it names no letter of this case";
}

}  // namespace

std::string unmetByCase(const Condition& condition, const Situation& situation, const std::string& produsen) {
  if (!condition.inState.empty() && condition.inState != situation.state.state) return {};
  switch (condition.what) {
    case Requirement::SomeItemGranted:
      return situation.state.grantsSomething() ? "" : "no item is tersedia or sebagian";
    case Requirement::LimitOver:
      return limitNotOver(situation, condition.limit, produsen);
    case Requirement::LimitRunning:
      return noLimitToExtend(situation);
    case Requirement::NoNumberedLetter:
      return situation.circumstances.letterIsNumbered ? "a letter of the case has its number; issue it first"
                                                      : "";
    case Requirement::RemindersUsedUp:
      return remindersLeft(situation);
    case Requirement::LetterOfCase:
      return situation.state.letters.empty() ? "the case has no letter yet" : "";
    case Requirement::IncomingWaits:
      return lacksIncoming(situation, produsen);
    default:
      return {};
  }
}

std::string unmetByEvent(const Condition& condition, const Situation& situation, const Event& event) {
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
      return event.produsen.empty() ? "it names no Produsen whose letter waits" : "";
    default:
      return {};
  }
}

}  // namespace requests::detail
