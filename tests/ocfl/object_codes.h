// One object for each code that an object can show: valid but for one change. docs/formats/ocfl-validation.md
// names them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "specimen.h"

namespace ocfl_tests {

struct ObjectCase {
  std::string name;                 // begins with the code
  std::vector<std::string> expect;  // codes, sorted
  std::function<Specimen()> make;
  std::function<void(const base::Path&)> after = {};  // what a specimen cannot hold
};

std::vector<ObjectCase> objectCases();

}  // namespace ocfl_tests
