// The filters of the language: a table of small functions (docs/formats/template-language.md lists them).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "templates/detail/value.h"

namespace templates::detail {

using Arguments = std::vector<std::string>;

struct Filter {
  const char* name;
  std::vector<ValueType> accepts;
  ValueType gives;
  std::size_t fewestArguments;
  std::size_t mostArguments;
  std::string (*apply)(const Value& value, const Arguments& arguments);
};

// Null when there is none of this name.
const Filter* findFilter(std::string_view name);
std::vector<std::string> filterNames();

}  // namespace templates::detail
