// The pages of letters: all of them, one, and the stack of those that wait for somebody.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> letterRoutes();

}  // namespace web
