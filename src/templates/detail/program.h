// A loaded template: what to do, in order, to make the merged tree.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "templates/detail/merged_text.h"
#include "xml/element.h"

namespace templates::detail {

struct Step;
using Steps = std::vector<Step>;

struct TextStep {
  MergedText text;
};

struct ElementStep {
  std::string name;
  int line = 0;
  int column = 0;
  std::vector<std::pair<std::string, MergedText>> attributes;
  Steps children;
};

struct ConditionStep {
  Expression test;
  Steps then;
  Steps otherwise;
};

struct LoopStep {
  ResolvedPath list;
  Steps body;
};

struct Step {
  std::variant<TextStep, ElementStep, ConditionStep, LoopStep> what;
};

// Carries the steps out below `parent`. InvalidInput when more than kMostNodes nodes would come of them.
inline constexpr std::size_t kMostNodes = 2'000'000;
void carryOut(const Steps& steps, Items& items, xml::Element& parent);

}  // namespace templates::detail
