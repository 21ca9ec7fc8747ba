// Steps of what is prepared on the server: what is typed in them is kept, and what somebody else kept
// meanwhile is not lost.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/preparations/prepared_fields.h"
#include "web/site/visit.h"

namespace web {

// What the visitor saw of the step when he began to type: the form's field "versi-STEP", which has
// app::stepVersion.
const std::string& seenVersion(const Visit& visit, const std::string& step);

// A step that was saved from elsewhere after the page was made: the page is shown again with what was typed,
// and tells at each field what is kept; sent once more, it is kept.
FormRefused savedMeanwhile(std::vector<FieldError> differences);

// Keeps what was typed in a step, or throws savedMeanwhile.
void keepStep(const Visit& visit, const std::string& preparation, const std::string& step,
              const std::map<std::string, std::string>& typed);

// What is wrong, as errors of the form.
std::vector<FieldError> fieldErrorsOf(const Visit& visit, const app::FieldProblems& problems);

}  // namespace web
