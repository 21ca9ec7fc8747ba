// A request in six steps, in any order; each keeps what was typed, right or wrong, on the server.
#pragma once

#include "web/site/visit.h"

namespace web {

// What to prepare before one begins; begins. Of staff it asks for which agency, and how the request came.
Response showNewRequest(Visit& visit);
Response beginRequest(Visit& visit);

// A step; the last shows everything once more. Of a request that was sent, what became of it.
Response showPreparationStep(Visit& visit);
// Keeps the step and takes its files, and then does what the button says: go on, go on later, add or remove
// an item or a file. The last step sends the request.
Response actOnPreparationStep(Visit& visit);

// Asks once more, and removes it.
Response showDiscarding(Visit& visit);
Response discardPreparation(Visit& visit);

}  // namespace web
