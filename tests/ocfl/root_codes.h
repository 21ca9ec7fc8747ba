// One storage root for each code that a root can show: valid but for one change.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "specimen.h"

namespace ocfl_tests {

struct RootCase {
  std::string name;                 // begins with the code
  std::vector<std::string> expect;  // codes, sorted
  std::function<RootSpecimen()> make;
};

std::vector<RootCase> rootCases();

}  // namespace ocfl_tests
