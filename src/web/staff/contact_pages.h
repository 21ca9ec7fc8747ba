// The contact person of a request: read with a purpose and on record, and corrected.
#pragma once

#include "web/site/visit.h"

namespace web {

Response askForContact(Visit& visit);
Response showContact(Visit& visit);

Response showContactCorrection(Visit& visit);
Response correctContact(Visit& visit);

}  // namespace web
