// The list of requests for the office: filters, sorting and pages are parts of the address.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showCaseList(Visit& visit);

}  // namespace web
