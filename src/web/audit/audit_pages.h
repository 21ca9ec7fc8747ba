// Looking into the archive: search, cases and their versions, verification, evidence, the register, reports,
// fixity, destruction and the log. Nothing here changes the archive but what the register's rules allow.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> auditRoutes();

}  // namespace web
