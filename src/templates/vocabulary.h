// The elements that a kind of template may hold besides the language's own. It is data, so letters and mails
// share one loader and its messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct AttributeRule {
  std::string name;
  bool required = false;
  // The allowed literal values; empty: any text, with {…} merged.
  std::vector<std::string> values = {};
};

struct ElementRule {
  std::string name;
  std::vector<AttributeRule> attributes = {};
  std::vector<std::string> children = {};  // names of elements
  bool text = false;                       // whether it may hold text

  const AttributeRule* attribute(std::string_view attributeName) const;
};

struct Vocabulary {
  std::string root;
  std::vector<ElementRule> elements;  // the root's too

  const ElementRule* find(std::string_view name) const;
};

}  // namespace templates
