// The list of requests for the office: filters, sorting and pages are parts of the address.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showCaseList(Visit& visit);
// All that the filters find, as CSV; of those that are ticked ("?tiket=…"), these alone.
Response fetchCaseTable(Visit& visit);

}  // namespace web
