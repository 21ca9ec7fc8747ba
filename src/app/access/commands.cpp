#include "app/access/commands.h"

#include "app/access/use_cases.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"

namespace app {
namespace {

std::string commandOf(const UseCaseRule& useCase) {
  return "berkas " + std::string(useCase.words);
}

bool isDrafted(const requests::EventRule& rule) {
  return rule.document == requests::DocumentForm::Letter ||
         rule.document == requests::DocumentForm::LetterOrUpload;
}

base::Message possibleNow(const requests::Procedure& procedure, const requests::Refusal& refusal,
                          requests::Role role) {
  std::vector<std::string> commands;
  for (const std::string& id : refusal.possible) {
    const requests::EventRule* rule = procedure.event(id);
    if (rule == nullptr) continue;
    for (const std::string& command : commandsFor(*rule, role)) commands.push_back("`" + command + "`");
  }
  if (commands.empty()) return base::Message("commands.nothing-possible", {});
  return base::Message("commands.possible-now", {{"commands", base::joined(commands, ", ")}});
}

[[noreturn]] void raise(base::ErrorKind kind, base::Message told) {
  switch (kind) {
    case base::ErrorKind::Denied:
      throw base::Denied(std::move(told));
    case base::ErrorKind::Conflict:
      throw base::Conflict(std::move(told));
    default:
      throw base::InvalidInput(std::move(told));
  }
}

}  // namespace

std::vector<std::string> commandsFor(const requests::EventRule& rule, requests::Role role) {
  // Who takes a letter that others bring (requests/check.h).
  if (!rule.allowsRole(role)) return {commandOf(ruleOf(UseCase::AnswerAccept))};
  std::vector<std::string> commands;
  for (const UseCaseRule& one : useCases())
    if (one.event == rule.id) commands.push_back(commandOf(one));
  if (commands.empty() && isDrafted(rule))
    commands.push_back(commandOf(ruleOf(UseCase::LetterDraft)) + " … " + rule.id);
  return commands;
}

void refuse(const requests::Refusal& refusal) {
  raise(refusal.kind, refusal.message());
}

void refuse(const requests::Procedure& procedure, const requests::Refusal& refusal, requests::Role role) {
  raise(refusal.kind, base::inSequence({refusal.message(), possibleNow(procedure, refusal, role)}));
}

}  // namespace app
