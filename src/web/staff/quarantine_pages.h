// Hand-ins that wait since something was found in their files: what it is, and staff's decision.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showHeldList(Visit& visit);
Response showHeld(Visit& visit);
Response decideOnHeld(Visit& visit);

}  // namespace web
