// The portal as a whole: all its routes, in the order in which they are looked through.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> portalRoutes();

}  // namespace web
