// The search of the archive: one address for everybody who may, each of what he sees.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showSearch(Visit& visit);

}  // namespace web
