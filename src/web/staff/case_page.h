// A request as the office works on it: a folder with the next action first.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showOfficeCase(Visit& visit);

}  // namespace web
