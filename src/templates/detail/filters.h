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
  // What an argument must be, if it must be something: the code of what is wrong with one that is not, whose
  // words have a gap for the {filter}; null when nothing is.
  const char* (*check)(std::string_view argument) = nullptr;
  bool fillsGaps = false;
};

// Null when there is no such filter.
const Filter* findFilter(std::string_view name);
std::vector<std::string> filterNames();

}  // namespace templates::detail
