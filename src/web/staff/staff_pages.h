// What staff work on: the day's tasks, requests with the steps that they take in them, hand-ins that wait,
// and mails that stopped.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> staffRoutes();

}  // namespace web
