// The verifier's sentences, by code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verification/report.h"

namespace verification {

// `code` must be in the table (listed in docs/formats/verification.md).
Reason reason(std::string_view code);

// All codes.
std::vector<std::string> reasonCodes();

}  // namespace verification
