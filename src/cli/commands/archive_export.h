// archive export: a case as evidence that proves itself.
#pragma once

#include "cli/commands.h"

namespace cli {

void addArchiveExport(const CommandGroup& group, Session& session);

}  // namespace cli
