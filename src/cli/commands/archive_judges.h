// archive validate · check-bag: judges of what anybody made; they need no home.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/session.h"

namespace cli {

void addArchiveJudges(CLI::App& group, Session& session, int& status);

}  // namespace cli
