// What whoever runs the portal asks of it: does it live, can it take work, what does it count.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> operatorRoutes();

}  // namespace web
