// A case as the archive has it: its versions, and what each holds.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showArchivedCase(Visit& visit);
Response showArchivedVersion(Visit& visit);
// The file that the query names by its path in the object.
Response fetchArchivedFile(Visit& visit);

// The head of every page about the case: ticket, agency, title, state.
json::Object archivedHead(const Visit& visit);

}  // namespace web
