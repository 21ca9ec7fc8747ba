#include "templates/fields.h"

namespace templates {

std::optional<std::size_t> Field::find(std::string_view childName, std::size_t from) const {
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::size_t at = (from + i) % children.size();
    if (children[at].name == childName) return at;
  }
  return std::nullopt;
}

std::vector<std::string> Field::childNames() const {
  std::vector<std::string> names;
  for (const Field& child : children) names.push_back(child.name);
  return names;
}

}  // namespace templates
