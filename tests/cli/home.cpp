#include "cli/home.h"

#include "json/text.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace cli_tests {

json::Value Outcome::json() const { return json::read(out, "output"); }

base::Path samples() { return base::Path(BERKAS_SOURCE_DIR) / "samples"; }
