// The rules for the names of an object's versions (OCFL 1.1, 3.3).
#pragma once

#include <string>
#include <vector>

#include "ocfl/detail/reporter.h"
#include "ocfl/detail/version_name.h"

namespace ocfl::detail {

// Checks a single name. Returns whether it has a number.
bool checkName(const VersionName& name, const std::string& file, Reporter& reporter);
// Checks numbers and naming convention. `names` are sorted by number; each has one.
void checkSequence(const std::vector<VersionName>& names, const std::string& file, Reporter& reporter);

}  // namespace ocfl::detail
