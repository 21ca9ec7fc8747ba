// The pages of agencies that ask for data.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> applicantRoutes();

}  // namespace web
