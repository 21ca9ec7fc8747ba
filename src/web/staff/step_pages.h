// The forms of the steps that staff take in a case, made from what each asks for (app/casework/
// possible_steps.h): one page serves all of them.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> stepRoutes();

}  // namespace web
