#include "web/pages/vocabulary.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace web {
namespace {

struct PageElement {
  const char* name;
  const char* attributes = "";  // beside those that every element may have; "*" marks a required one
};

constexpr const char* kEverywhere =
    "id class title lang hidden role aria-label aria-labelledby aria-describedby aria-current aria-hidden "
    "aria-live aria-sort aria-expanded tabindex data-l data-segar data-alamat data-pratinjau data-sasaran "
    "data-pilih-semua autofocus";

constexpr const char* kVoid[] = {"br", "hr", "img", "input", "link", "meta", "wbr"};

// Neither script nor style, frame nor object: a template cannot ask for what the content security policy
// forbids.
constexpr PageElement kHtml[] = {
    {"section"},
    {"article"},
    {"aside"},
    {"nav"},
    {"header"},
    {"footer"},
    {"main"},
    {"div"},
    {"span"},
    {"h1"},
    {"h2"},
    {"h3"},
    {"h4"},
    {"p"},
    {"ul"},
    {"ol", "reversed start"},
    {"li", "value"},
    {"dl"},
    {"dt"},
    {"dd"},
    {"strong"},
    {"em"},
    {"small"},
    {"code"},
    {"pre"},
    {"mark"},
    {"ins"},
    {"del"},
    {"abbr"},
    {"b"},
    {"time", "datetime"},
    {"a", "href* rel download"},
    {"br"},
    {"hr"},
    {"wbr"},
    {"img", "src* alt* width height loading"},
    {"figure"},
    {"figcaption"},
    {"details", "open"},
    {"summary"},
    {"table"},
    {"caption"},
    {"thead"},
    {"tbody"},
    {"tfoot"},
    {"tr"},
    {"th", "scope colspan rowspan"},
    {"td", "colspan rowspan"},
    {"form", "action* method role"},
    {"fieldset"},
    {"legend"},
    {"label", "for*"},
    {"input", "type name value size maxlength autocomplete inputmode checked placeholder"},
    {"button", "type name value formaction"},
    {"progress", "value max"},
    {"output", "for"},
    {"svg", "viewBox width height"},
    {"title"},
    {"g", "transform"},
    {"rect", "x y width height rx"},
    {"line", "x1 y1 x2 y2"},
    {"text", "x y text-anchor"},
    {"path", "d"},
    {"circle", "cx cy r"}};

// Components (web/pages/components.h).
constexpr PageElement kComponents[] = {
    {"isi-halaman"},
    {"ringkasan-galat"},
    {"formulir", "ke* berkas"},
    {"isian", "nama* label* petunjuk jenis nilai opsional otomatis batas lebar"},
    {"kelompok-pilihan", "nama* label* petunjuk jenis* opsional"},
    {"pilih", "nilai* label* petunjuk dipilih nama"},
    {"centang", "nama* label* petunjuk nilai dipilih"},
    {"daftar-pilihan", "nama* label* petunjuk opsional nilai"},
    {"opsi", "nilai* dipilih"},
    {"unggah", "nama* label* petunjuk banyak opsional"},
    {"tombol", "jenis nama nilai ke"},
    {"lencana", "jenis*"},
    {"daun-kalender", "bulan* tanggal* hari* jenis"}};

std::vector<templates::AttributeRule> attributeRules(const char* list) {
  std::vector<templates::AttributeRule> rules;
  for (std::string name : base::splitWords(list)) {
    const bool isRequired = name.back() == '*';
    if (isRequired) name.pop_back();
    rules.push_back({std::move(name), isRequired});
  }
  return rules;
}

std::vector<std::string> allNames() {
  std::vector<std::string> names;
  for (const PageElement& element : kHtml) names.emplace_back(element.name);
  for (const PageElement& element : kComponents) names.emplace_back(element.name);
  return names;
}

templates::ElementRule elementRule(const PageElement& element, const std::vector<std::string>& names) {
  std::vector<templates::AttributeRule> attributes = attributeRules(element.attributes);
  for (templates::AttributeRule& rule : attributeRules(kEverywhere)) {
    const bool isOwn = std::any_of(attributes.begin(), attributes.end(),
                                   [&](const auto& own) { return own.name == rule.name; });
    if (!isOwn) attributes.push_back(std::move(rule));
  }
  if (isVoidElement(element.name)) return {element.name, attributes, {}, false};
  return {element.name, attributes, names, true};
}

templates::Vocabulary makeVocabulary() {
  const std::vector<std::string> names = allNames();
  templates::Vocabulary vocabulary{"halaman", {}};
  vocabulary.elements.push_back(
      {"halaman", attributeRules("judul* kelas kini kembali ke-kembali segarkan"), names, true});
  for (const PageElement& element : kHtml) vocabulary.elements.push_back(elementRule(element, names));
  for (const PageElement& element : kComponents) vocabulary.elements.push_back(elementRule(element, names));
  return vocabulary;
}

}  // namespace

const templates::Vocabulary& pageVocabulary() {
  static const templates::Vocabulary vocabulary = makeVocabulary();
  return vocabulary;
}

bool isVoidElement(std::string_view name) {
  return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
}

}  // namespace web
