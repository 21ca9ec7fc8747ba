// The stack of letters: read, approve, sign with one passphrase, and what became of each.
#pragma once

#include <string>

#include "base/bytes.h"
#include "web/site/visit.h"

namespace web {

Response showStack(Visit& visit);
// Approves what was chosen, or leads on to its signing.
Response chooseFromStack(Visit& visit);
Response showSigning(Visit& visit);
// Begins to sign and leads to the page that tells of it.
Response beginSigning(Visit& visit);
Response showSigningRun(Visit& visit);

// Notes that the visitor has every page of the draft before him.
void countAsRead(Visit& visit, const std::string& draft, const base::Bytes& pdf);

}  // namespace web
