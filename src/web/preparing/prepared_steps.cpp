#include "web/preparing/prepared_steps.h"

#include "app/preparations/preparation_desk.h"

namespace web {

const std::string& seenVersion(const Visit& visit, const std::string& step) {
  return visit.form.fields["versi-" + step];
}

FormRefused savedMeanwhile(std::vector<FieldError> differences) {
  differences.insert(differences.begin(), {{}, base::Message("pages.prepare.meanwhile", {})});
  return FormRefused(std::move(differences));
}

void keepStep(const Visit& visit, const std::string& preparation, const std::string& step,
              const std::map<std::string, std::string>& typed) {
  const app::FieldProblems differences =
      app::PreparationDesk(visit.workplace)
          .saveSeen(visit.actor(), preparation, step, typed, seenVersion(visit, step));
  if (!differences.empty()) throw savedMeanwhile(fieldErrorsOf(visit, differences));
}

std::vector<FieldError> fieldErrorsOf(const Visit& visit, const app::FieldProblems& problems) {
  std::vector<FieldError> errors;
  for (const app::FieldProblem& problem : problems)
    errors.push_back({problem.path, base::Message(app::sentenceOf(problem, visit.wording.language()))});
  return errors;
}

}  // namespace web
