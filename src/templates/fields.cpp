#include "templates/fields.h"

#include <algorithm>

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

bool Field::holdsTexts() const {
  return type == FieldType::List && std::all_of(children.begin(), children.end(),
                                                [](const Field& child) { return child.name.front() == '@'; });
}

xml::Element selected(const xml::Element& data, const Field& fields) {
  xml::Element chosen(data.name());
  for (const xml::Element* child : data.children()) {
    if (fields.find(child->name())) chosen.append(*child);
  }
  return chosen;
}

}  // namespace templates
