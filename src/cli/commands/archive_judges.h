// archive validate · check-bag: judges of what anybody made; they need no home.
#pragma once

#include "cli/commands.h"

namespace cli {

void addArchiveJudges(const CommandGroup& group, Session& session, int& status);

}  // namespace cli
