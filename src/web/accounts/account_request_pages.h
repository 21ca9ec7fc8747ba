// "Minta akun": an agency asks for an account, and staff decide.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> accountRequestRoutes();

}  // namespace web
