// "Hari ini": what is late, due today and this week, what others have, and what needs a look besides.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showToday(Visit& visit);

}  // namespace web
