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
  for (const xml::Attribute& attribute : data.attributes()) {
    if (fields.find("@" + attribute.name)) chosen.setAttribute(attribute.name, attribute.value);
  }
  std::size_t from = 0;
  for (const xml::Element* child : data.children()) {
    const auto declared = fields.find(child->name(), from);
    if (!declared) continue;
    from = *declared;
    const Field& field = fields.children[from];
    const bool hasFields = field.type == FieldType::Group || field.type == FieldType::List;
    chosen.append(hasFields && !field.holdsTexts() ? selected(*child, field) : *child);
  }
  return chosen;
}

}  // namespace templates
