#include "templates/detail/declarations.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "templates/detail/findings.h"
#include "templates/detail/language.h"
#include "templates/detail/syntax.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

constexpr std::array<std::pair<std::string_view, FieldType>, 5> kTypes = {{{"teks", FieldType::Text},
                                                                           {"tanggal", FieldType::Date},
                                                                           {"angka", FieldType::Number},
                                                                           {"kelompok", FieldType::Group},
                                                                           {"daftar", FieldType::List}}};

FieldType typeOf(std::string_view element) {
  for (const auto& [name, type] : kTypes) {
    if (name == element) return type;
  }
  return FieldType::Text;
}

class DeclarationReader {
 public:
  DeclarationReader(Includes& includes, base::Problems& problems)
      : includes_(includes), problems_(problems) {}

  void readChildren(const xml::Element& declarations, const SourceFile& file, Field& parent, int depth) {
    for (const xml::Node& node : declarations.nodes()) {
      const auto* element = std::get_if<xml::Element>(&node);
      if (!element) {
        checkBlank(std::get<std::string>(node), declarations, file);
      } else if (element->name() == "sisip") {
        includes_.visit(*element, file, [&](const SourceFile& included) {
          readChildren(included.root(), included, parent, depth);
        });
      } else {
        readField(*element, file, parent, depth);
      }
    }
  }

 private:
  void checkBlank(const std::string& text, const xml::Element& element, const SourceFile& file) {
    if (base::trimmed(text).empty()) return;
    addProblem(problems_, {file.placeOf(element), base::Message("template.text-between-declarations",
                                                                {{"element", element.name()}})});
  }

  void readField(const xml::Element& element, const SourceFile& file, Field& parent, int depth) {
    const ElementRule* rule = findDeclaration(element.name());
    if (!rule) return reportUnknown(element, file);
    checkAttributes(element, *rule, file, problems_);
    Field field;
    field.name = element.attributeOr("nama");
    field.type = typeOf(element.name());
    field.required = element.attributeOr("wajib") != "tidak";
    field.note = element.attributeOr("keterangan");
    checkName(field, parent, element, file);
    if (depth >= kDeepestFields) {
      addProblem(problems_, {file.placeOf(element), base::Message("template.declarations-too-deep", {})});
    } else {
      readChildren(element, file, field, depth + 1);
    }
    checkChildren(field, element, file);
    if (parent.children.size() >= kMostFields) {
      addProblem(problems_, {file.placeOf(element),
                             base::Message("template.too-many-declarations", {{"most", kMostFields}})});
    } else {
      parent.children.push_back(std::move(field));
    }
  }

  void checkName(const Field& field, const Field& parent, const xml::Element& element,
                 const SourceFile& file) {
    if (!element.attribute("nama")) return;
    const std::string_view name = field.name;
    const bool isAttribute = !name.empty() && name.front() == '@';
    const auto report = [&](const base::Message& message) {
      addProblem(problems_, {file.placeOfAttribute(element, "nama"), message});
    };
    if (!isName(isAttribute ? name.substr(1) : name)) {
      report(base::Message("template.field-no-name", {{"name", quoted(field.name)}}));
    } else if (isAttribute && (field.type == FieldType::Group || field.type == FieldType::List)) {
      report(base::Message("template.attribute-type", {{"element", element.name()}}));
    } else if (parent.find(name)) {
      report(base::Message("template.declared-twice", {{"field", field.name}}));
    }
  }

  void checkChildren(const Field& field, const xml::Element& element, const SourceFile& file) {
    const bool mayHaveSome = field.type == FieldType::Group || field.type == FieldType::List;
    if (!mayHaveSome && !field.children.empty()) {
      addProblem(problems_, {file.placeOf(element),
                             base::Message("template.holds-no-fields", {{"element", element.name()}})});
    }
    if (field.type == FieldType::Group && field.children.empty()) {
      addProblem(problems_,
                 {file.placeOf(element), base::Message("template.group-empty", {{"field", field.name}})});
    }
  }

  void reportUnknown(const xml::Element& element, const SourceFile& file) {
    std::vector<std::string> known = {"sisip"};
    for (const auto& [name, type] : kTypes) known.emplace_back(name);
    addProblem(problems_,
               {file.placeOf(element), suggesting(base::Message("template.unknown-declaration",
                                                                {{"element", excerpt(element.name())}}),
                                                  element.name(), known, "<", ">")});
  }

  Includes& includes_;
  base::Problems& problems_;
};

}  // namespace

void readDeclarations(const xml::Element& declarations, const SourceFile& file, Includes& includes,
                      base::Problems& problems, Field& parent) {
  DeclarationReader(includes, problems).readChildren(declarations, file, parent, 0);
}

}  // namespace templates::detail
