// What is typed in the form of a step, read and checked for what a person forgets; the desks check the rest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cases/case_file.h"
#include "app/casework/possible_steps.h"
#include "requests/deadlines.h"
#include "web/site/visit.h"

namespace web {

// A running limit of the case. `value` stands for it in the form.
struct ExtendableLimit {
  std::string value;
  requests::Deadline deadline;
};
std::vector<ExtendableLimit> extendableLimits(const Visit& visit, const app::CaseFile& file);

// The reasons that a form offers by their codes; empty when it asks for a text.
std::vector<const requests::ReasonText*> offeredReasons(const Visit& visit, const app::CaseFile& file,
                                                        std::optional<requests::ReasonUse> use);

// The name of the field in which the Produsen for an item is chosen.
std::string commissionField(int item);

struct StepEntries {
  std::string produsen;
  std::vector<requests::Commission> commissions;
  std::vector<requests::Reason> reasons;
  std::optional<requests::Extension> extension;
  std::string note;
};

// FormRefused with every field that lacks something.
StepEntries readStepForm(const Visit& visit, const app::CaseFile& file, const app::PossibleStep& step,
                         std::optional<requests::ReasonUse> reasons);

// "hari" of the form: how many days more; nothing while it says none, and what is wrong then.
std::optional<int> typedDays(const Visit& visit);
base::Message wrongDays();
// The new due date that the typed number of days gives; nothing while the fields do not say it.
std::optional<base::Date> typedDueDate(const Visit& visit, const app::CaseFile& file);

}  // namespace web
