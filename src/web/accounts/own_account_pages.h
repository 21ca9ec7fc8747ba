// One's own account: /akun and what is changed there.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> ownAccountRoutes();

}  // namespace web
