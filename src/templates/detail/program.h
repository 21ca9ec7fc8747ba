// A loaded template: what to do, in order, to make the merged tree.
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

// How an element takes part in the text around it, which follows from the vocabulary.
enum class Flow {
  Structure,  // it holds elements only
  Block,      // it holds text, what is around it does not: a paragraph. White space at its ends is dropped
  Inline,     // it holds text in the midst of text
  Object,     // it holds no text but stands in the midst of it: a line break, an image
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
  std::optional<Expression> test;  // always there in a program that came out without problems
  Steps then;
  Steps otherwise;
};

struct LoopStep {
  Path list;
  Steps body;
};

// Steps point to `fields`, so a program stays where it was made.
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
