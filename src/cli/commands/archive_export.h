// archive export: a case as evidence that proves itself.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/session.h"

namespace cli {

void addArchiveExport(CLI::App& group, Session& session);

}  // namespace cli
