// The sentences of the verifier: a table from codes to words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verification/report.h"

namespace verification {

// `code` must be one of the table (docs/formats/verification.md lists them).
Reason reason(std::string_view code);

// All of them.
std::vector<std::string> reasonCodes();

}  // namespace verification
