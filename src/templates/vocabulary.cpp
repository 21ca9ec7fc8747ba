#include "templates/vocabulary.h"

namespace templates {

const AttributeRule* ElementRule::attribute(std::string_view attributeName) const {
  for (const AttributeRule& rule : attributes) {
    if (rule.name == attributeName) return &rule;
  }
  return nullptr;
}

const ElementRule* Vocabulary::find(std::string_view name) const {
  for (const ElementRule& rule : elements) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

}  // namespace templates
