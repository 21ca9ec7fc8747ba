// The filters of the language (listed in docs/formats/template-language.md): a table of small functions.
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
  // Appends the filtered value as text. The value has an accepted type and is missing only when the filter
  // fills gaps. InvalidInput when the filter cannot express it.
  void (*append)(std::string& out, const Value& value, std::string_view argument);
  // Checks the argument, if it is restricted; returns what is wrong with it, or null.
  const char* (*check)(std::string_view argument) = nullptr;
  bool fillsGaps = false;
};

// Null when there is no such filter.
const Filter* findFilter(std::string_view name);
std::vector<std::string> filterNames();

}  // namespace templates::detail
