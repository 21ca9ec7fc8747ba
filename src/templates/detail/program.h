// A compiled template: the steps that make the merged tree.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "templates/detail/merged_text.h"
#include "templates/fields.h"
#include "xml/element.h"

namespace templates::detail {

struct TextStep;
struct ElementStep;
struct ConditionStep;
struct LoopStep;
using Step = std::variant<TextStep, ElementStep, ConditionStep, LoopStep>;
using Steps = std::vector<Step>;

struct TextStep {
  MergedText text;
};

// An element's place in the flow of text; follows from the vocabulary.
enum class Flow {
  Structure,  // holds elements only
  Block,      // holds text, its parent does not: a paragraph. White space at its ends is dropped
  Inline,     // holds text within text
  Object,     // holds no text but stands within text: a line break, an image
};

struct ElementStep {
  std::string name;
  int line = 0;
  int column = 0;
  Flow flow = Flow::Structure;
  std::vector<std::pair<std::string, MergedText>> attributes;
  Steps children;
};

struct ConditionStep {
  std::optional<Expression> test;  // missing only when the template has problems
  Steps then;
  Steps otherwise;
};

struct LoopStep {
  Path list;
  Steps body;
};

// Not movable: steps point into `fields`.
struct Program {
  Program() = default;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  Field fields{"", FieldType::Group};
  std::vector<xml::Attribute> attributes;  // of the root, as written
  std::vector<std::string> files;
  ElementStep root;
};

}  // namespace templates::detail
