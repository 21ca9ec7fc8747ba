// The pages of a Produsen: what it is asked for, its answer in preparation, and its answers.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> produsenRoutes();

}  // namespace web
