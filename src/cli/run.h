// The command line: berkas [--home DIR] [--as USER] [--json] COMMAND.
#pragma once

#include <ostream>

namespace cli {

// Runs one command and returns its exit status (exit_status.h). Never throws.
int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace cli
