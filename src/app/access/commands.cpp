#include "app/access/commands.h"

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

std::vector<UseCase> useCasesFor(const requests::EventRule& rule, requests::Role role) {
  // Who takes a letter that others bring (requests/check.h), or gives it back.
  if (!rule.allowsRole(role)) return {UseCase::AnswerAccept};
  if (rule.has(requests::Effect::ReturnIncoming)) return {UseCase::AnswerReturn};
  std::vector<UseCase> found;
  for (const UseCaseRule& one : useCases())
    if (one.event == rule.id) found.push_back(one.useCase);
  if (found.empty() && isDrafted(rule)) found.push_back(UseCase::LetterDraft);
  return found;
}

std::vector<std::string> commandsFor(const requests::EventRule& rule, requests::Role role) {
  std::vector<std::string> commands;
  for (const UseCase useCase : useCasesFor(rule, role)) {
    const std::string command = commandOf(ruleOf(useCase));
    commands.push_back(useCase == UseCase::LetterDraft ? command + " … " + rule.id : command);
  }
  return commands;
}

void refuse(const requests::Refusal& refusal) {
  raise(refusal.kind, refusal.message());
}

void refuse(const requests::Procedure& procedure, const requests::Refusal& refusal, requests::Role role) {
  raise(refusal.kind, base::inSequence({refusal.message(), possibleNow(procedure, refusal, role)}));
}

}  // namespace app
