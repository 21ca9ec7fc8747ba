// The fields of what is prepared, as data: where each stands, how it is called, what may be in it. A page is
// made from them, and what somebody typed is judged by them; each problem says how to mend it.
//
// Names are the paths of the forms (docs/formats/form.md, balikan.md, answer.md): "instansi/pejabat/nama",
// "data/2/periode". Rules are those of the readers of these forms, so that what passes here passes there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/preparations/open_preparation.h"
#include "base/checked_text.h"
#include "base/message.h"

namespace app {

// What must be true of a text beside its length and its characters.
enum class FieldForm { Text, Nip, Telephone, Email, Date, Choice, Period };

struct FieldRule {
  std::string path;
  std::string step;
  base::Message label;  // as it stands within a sentence: "nama instansi"
  base::TextRule text = base::kLine;
  base::Presence presence = base::Presence::Required;
  FieldForm form = FieldForm::Text;
  std::vector<std::string> choices = {};
  int item = 0;  // of the data asked for; 0: none
};

struct FieldProblem {
  std::string path;
  base::Message message;

  bool operator==(const FieldProblem&) const = default;
};
using FieldProblems = std::vector<FieldProblem>;

// The problem as a sentence of its own.
std::string sentenceOf(const FieldProblem& problem, base::Language language);

// Its steps in their order.
const std::vector<std::string>& preparationSteps(PreparedAs as);

// The fields of all steps, those of each item and of each reason too.
std::vector<FieldRule> fieldsOf(const Preparation& preparation);

// Items of the case that the Produsen whose answer it is was asked for; ascending.
std::vector<int> itemsToAnswer(const Preparation& preparation);

// The purposes for which files are taken, and as which document each is examined.
struct FilePurpose {
  std::string purpose;
  std::string step;
  std::string kind;
};
std::vector<FilePurpose> filePurposesOf(const Preparation& preparation);

// What tells the texts of a step from those of any other moment; `preparation` is null while none was begun.
std::string stepVersion(const Preparation* preparation, std::string_view step);

// The fields of the step in which the texts differ from what is kept, each with what is kept.
FieldProblems differencesFrom(const Preparation& preparation, std::string_view step,
                              const std::map<std::string, std::string>& texts);

// What was typed, as the form has it: tidied as its reader does, a date in ISO 8601. Empty when it has a
// problem.
std::string tidied(const FieldRule& rule, const Preparation& preparation);

// What is wrong in one step, or in all of it when `step` is empty.
FieldProblems problemsOf(const Workplace& workplace, const Preparation& preparation,
                         std::string_view step = {});

}  // namespace app
