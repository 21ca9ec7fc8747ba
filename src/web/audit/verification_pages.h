// A case verified on the spot, and its evidence to take along.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showVerificationStart(Visit& visit);
Response beginVerification(Visit& visit);
// Performs the next step and shows how far it has come; the page asks for itself until all are done.
Response showVerification(Visit& visit);
// The evidence bundle, a ZIP that is made for this answer.
Response exportEvidence(Visit& visit);

}  // namespace web
