// Accounts of everybody, for whoever looks after them: /pengguna.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> userRoutes();

}  // namespace web
