// After somebody was invited.
#pragma once

#include <string>

#include "app/entry/invitations.h"
#include "web/site/visit.h"

namespace web {

// Leads to `next` when the invitation is mailed; else shows its link, this once, for whoever hands it over.
Response tellInvited(Visit& visit, const app::Invited& invited, const std::string& next);

}  // namespace web
