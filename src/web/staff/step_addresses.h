// Where on the portal each step of a case is taken: the one table of these addresses.
#pragma once

#include <string>
#include <string_view>

#include "app/access/use_cases.h"
#include "json/value.h"

namespace web {

struct StepAddress {
  app::UseCase useCase;
  std::string_view pattern;  // of its route; ":produsen" when it is about one
};
// Empty for a use case that has no page of its own.
std::string_view patternOf(app::UseCase useCase);

std::string caseAddress(const std::string& ticket);

// Where an action of a list leads (app/overview/next_step.h): its draft, the page of its use case, or else
// the case.
std::string actionAddress(const std::string& ticket, const json::Value& action);

// The page of a use case for this case; of a letter that is begun, its form. Empty when it has none.
std::string stepAddress(const std::string& ticket, std::string_view useCase, std::string_view event,
                        const std::string& produsen);

}  // namespace web
