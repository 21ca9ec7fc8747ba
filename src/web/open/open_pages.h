// The pages for everybody: what the service is, help, the choice of language, style and script.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> openRoutes();

}  // namespace web
