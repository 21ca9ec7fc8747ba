// How somebody comes by a password: /undangan/TOKEN and /lupa-sandi.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> invitationRoutes();

}  // namespace web
