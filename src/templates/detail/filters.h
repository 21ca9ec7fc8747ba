// The filters of the language: a table of small functions (docs/formats/template-language.md lists them).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "templates/detail/value.h"

namespace templates::detail {

struct Filter {
  enum class Argument { None, Optional, Required };

  std::string_view name;
  std::vector<ValueType> accepts;
  Argument argument;
  // Appends what the filter makes of a value of a type that it accepts, and that is not missing unless the
  // filter fills gaps. InvalidInput when it cannot say this value. Always gives a text.
  void (*append)(std::string& out, const Value& value, std::string_view argument);
  // What an argument must be, if it must be something: the code of what is wrong with one that is not, whose
  // words have a gap for the {filter}; null when nothing is.
  const char* (*check)(std::string_view argument) = nullptr;
  bool fillsGaps = false;
};

// Null when there is none of this name.
const Filter* findFilter(std::string_view name);
std::vector<std::string> filterNames();

}  // namespace templates::detail
