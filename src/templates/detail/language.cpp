#include "templates/detail/language.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "templates/detail/findings.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

const ElementRule kInclude = {"sisip", {{"berkas", true}}, {}, false};

const std::vector<ElementRule> kLanguage = {{"jika", {{"uji", true}}, {}, false},
                                            {"lain", {}, {}, false},
                                            {"ulang", {{"pilih", true}, {"sebagai"}}, {}, false},
                                            {"bidang", {}, {}, false},
                                            kInclude};

const std::vector<AttributeRule> kLeaf = {{"nama", true}, {"wajib", false, {"ya", "tidak"}}, {"keterangan"}};

const std::vector<ElementRule> kDeclarations = {{"teks", kLeaf, {}, false},
                                                {"tanggal", kLeaf, {}, false},
                                                {"angka", kLeaf, {}, false},
                                                {"kelompok", kLeaf, {}, false},
                                                {"daftar", {{"nama", true}, {"keterangan"}}, {}, false},
                                                kInclude};

const ElementRule* find(const std::vector<ElementRule>& rules, std::string_view name) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const ElementRule& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

base::Message unknownAttribute(const ElementRule& rule, const std::string& name) {
  std::vector<std::string> known;
  for (const AttributeRule& attribute : rule.attributes) known.push_back(attribute.name);
  return suggesting(
      base::Message("template.unknown-attribute", {{"attribute", quoted(name)}, {"element", rule.name}}),
      name, known);
}

}  // namespace

const ElementRule* findLanguageElement(std::string_view name) {
  return find(kLanguage, name);
}

const ElementRule* findDeclaration(std::string_view name) {
  return find(kDeclarations, name);
}

void checkAttributes(const xml::Element& element, const ElementRule& rule, const SourceFile& file,
                     base::Problems& problems) {
  if (problems.size() >= kMostProblems) return;
  for (const AttributeRule& attribute : rule.attributes) {
    if (!attribute.required || element.attribute(attribute.name)) continue;
    addProblem(problems, {file.placeOf(element),
                          base::Message("template.attribute-missing",
                                        {{"element", element.name()}, {"attribute", attribute.name}})});
  }
  for (const xml::Attribute& attribute : element.attributes()) {
    const AttributeRule* own = rule.attribute(attribute.name);
    const auto report = [&](const base::Message& message) {
      addProblem(problems, {file.placeOfAttribute(element, attribute.name), message});
    };
    if (!own) {
      report(unknownAttribute(rule, attribute.name));
    } else if (!own->values.empty() &&
               std::find(own->values.begin(), own->values.end(), attribute.value) == own->values.end()) {
      report(base::Message("template.attribute-value", {{"attribute", attribute.name},
                                                        {"value", quoted(attribute.value)},
                                                        {"values", base::joined(own->values, ", ")}}));
    }
  }
}

}  // namespace templates::detail
