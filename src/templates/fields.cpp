#include "templates/fields.h"

#include <algorithm>

#include "base/text.h"
#include "templates/detail/includes.h"

namespace templates {
namespace {

std::optional<FieldType> typeOf(std::string_view element) {
  static const std::vector<std::pair<std::string_view, FieldType>> types = {{"teks", FieldType::Text},
                                                                            {"tanggal", FieldType::Date},
                                                                            {"angka", FieldType::Number},
                                                                            {"kelompok", FieldType::Group},
                                                                            {"daftar", FieldType::List}};
  for (const auto& [name, type] : types) {
    if (name == element) return type;
  }
  return std::nullopt;
}

bool isFieldName(std::string_view name) {
  if (!name.empty() && name.front() == '@') name.remove_prefix(1);
  if (name.empty() || !((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z')))
    return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

class FieldReader {
 public:
  FieldReader(const Source& source, base::Problems& problems)
      : includes_(source, problems), problems_(problems) {}

  void readChildren(const xml::Element& declarations, const std::string& fileName, Field& parent) {
    for (const xml::Element* element : declarations.children()) {
      if (element->name() == "sisip") {
        includes_.visit(*element, fileName, [&](const xml::Element& root, const std::string& includedName) {
          readChildren(root, includedName, parent);
        });
      } else {
        readField(*element, fileName, parent);
      }
    }
  }

 private:
  void readField(const xml::Element& element, const std::string& fileName, Field& parent) {
    const base::Place place{fileName, element.line(), element.column()};
    const auto type = typeOf(element.name());
    if (!type) {
      return report(place, "unknown declaration <" + element.name() +
                               ">; expected <teks>, <tanggal>, <angka>, <kelompok>, <daftar> or <sisip>");
    }
    Field field;
    field.type = *type;
    field.name = element.attributeOr("nama");
    if (!isFieldName(field.name)) {
      return report(place, "<" + element.name() +
                               "> needs nama=\"…\": letters, digits, - and _, with @ before an attribute");
    }
    const bool isLeaf = *type != FieldType::Group && *type != FieldType::List;
    if (field.name[0] == '@' && !isLeaf)
      return report(place, "an attribute holds a <teks>, <tanggal> or <angka> only");
    if (parent.find(field.name)) return report(place, "\"" + field.name + "\" is declared twice");
    checkAttributes(element, place);
    field.required = element.attributeOr("wajib", "ya") == "ya";
    if (isLeaf && !element.children().empty())
      return report(place, "<" + element.name() + "> has no fields of its own");
    readChildren(element, fileName, field);
    if (*type == FieldType::Group && field.children.empty())
      report(place, "<kelompok> \"" + field.name + "\" declares no field");
    parent.children.push_back(std::move(field));
  }

  void checkAttributes(const xml::Element& element, const base::Place& place) {
    for (const xml::Attribute& attribute : element.attributes()) {
      if (attribute.name == "wajib" && attribute.value != "ya" && attribute.value != "tidak") {
        report(place, "wajib must be ya or tidak, not \"" + attribute.value + "\"");
      } else if (attribute.name != "nama" && attribute.name != "wajib" && attribute.name != "keterangan") {
        report(place, "unknown attribute \"" + attribute.name + "\" of <" + element.name() +
                          ">; expected nama, wajib or keterangan");
      }
    }
  }

  void report(const base::Place& place, const std::string& message) { problems_.push_back({place, message}); }

  detail::Includes includes_;
  base::Problems& problems_;
};

}  // namespace

std::optional<std::size_t> Field::find(std::string_view childName) const {
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (children[i].name == childName) return i;
  }
  return std::nullopt;
}

std::vector<std::string> Field::childNames() const {
  std::vector<std::string> names;
  for (const Field& child : children) names.push_back(child.name);
  return names;
}

Field readFields(const xml::Element& declarations, const std::string& fileName, const Source& source,
                 base::Problems& problems) {
  Field root;
  root.type = FieldType::Group;
  FieldReader(source, problems).readChildren(declarations, fileName, root);
  return root;
}

xml::Element selected(const xml::Element& data, const Field& fields) {
  xml::Element chosen(data.name());
  for (const xml::Element* child : data.children()) {
    if (fields.find(child->name())) chosen.append(*child);
  }
  return chosen;
}

}  // namespace templates
