// Whether the archive is whole, what was destroyed, and the log that ties it down.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showFixity(Visit& visit);
Response showProposals(Visit& visit);
Response showProposal(Visit& visit);
Response showLog(Visit& visit);
Response fetchCheckpoint(Visit& visit);
Response fetchLogKey(Visit& visit);

}  // namespace web
