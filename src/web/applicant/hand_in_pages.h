// What an agency hands in for a request that it has made: what was missing, and Data Balikan. Texts and files
// are kept on the server until they are sent.
#pragma once

#include "web/site/visit.h"

namespace web {

// What the address does not say: which of the two it is.
Response showCompletion(Visit& visit);
Response actOnCompletion(Visit& visit);
Response showBalikan(Visit& visit);
Response actOnBalikan(Visit& visit);

}  // namespace web
