#include "pdf/detail/font_catalogue.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/utf8.h"
#include "xml/reader.h"

namespace pdf::detail {
namespace {

constexpr std::size_t kLargestCatalogue = 1 << 20;
constexpr std::array<const char*, 4> kStyles = {"regular", "bold", "italic", "bold-italic"};

std::vector<std::string> splitNames(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(',', start), list.size());
    names.emplace_back(base::trimmed(list.substr(start, end - start)));
    start = end + 1;
  }
  return names;
}

bool isDigest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class CatalogueReader {
 public:
  CatalogueReader(const base::Disk& disk, const base::Path& fontsXml)
      : disk_(disk), folder_(fontsXml.parent_path()), fileName_(fontsXml.filename().string()) {}

  std::vector<CatalogueFamily> read(const xml::Element& root) {
    std::vector<CatalogueFamily> families;
    if (expect(root, "fonts", {})) {
      for (const xml::Element* element : root.children()) {
        if (expect(*element, "family", {"name", "equivalents", "package"}))
          families.push_back(readFamily(*element));
      }
      if (families.empty()) report(root, base::Message("fonts.no-family", {}));
    }
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
    return families;
  }

 private:
  // Whether the element has this name; its attributes must be among `attributes`.
  bool expect(const xml::Element& element, const std::string& name,
              const std::vector<std::string>& attributes) {
    if (element.name() != name) {
      report(element, base::Message("fonts.other-element", {{"wanted", name}, {"found", element.name()}}));
      return false;
    }
    for (const xml::Attribute& attribute : element.attributes()) {
      if (std::find(attributes.begin(), attributes.end(), attribute.name) == attributes.end())
        report(element, unknownAttribute(name, attribute.name, attributes));
    }
    for (const xml::Node& node : element.nodes()) {
      if (std::holds_alternative<std::string>(node))
        report(element, base::Message("fonts.text", {{"element", name}}));
    }
    return true;
  }

  static base::Message unknownAttribute(const std::string& element, const std::string& attribute,
                                        const std::vector<std::string>& known) {
    if (known.empty()) return {"fonts.unknown-attribute", {{"element", element}, {"attribute", attribute}}};
    return {"fonts.unknown-attribute-of",
            {{"element", element}, {"attribute", attribute}, {"known", base::joined(known, ", ")}}};
  }

  CatalogueFamily readFamily(const xml::Element& element) {
    CatalogueFamily family;
    takeName(element, std::string(element.attributeOr("name")), family);
    for (const std::string& name : splitNames(element.attributeOr("equivalents")))
      takeName(element, name, family);
    for (const xml::Element* face : element.children()) {
      if (expect(*face, "face", {"style", "file", "sha256"}))
        readFace(*face, element.attributeOr("package"), family);
    }
    if (!family.byStyle[0]) report(element, base::Message("fonts.no-regular", {}));
    return family;
  }

  void takeName(const xml::Element& element, const std::string& name, CatalogueFamily& family) {
    if (name.empty()) {
      report(element, base::Message("fonts.name-empty", {}));
    } else if (!names_.insert(base::folded(name)).second) {
      report(element, base::Message("fonts.name-twice", {{"name", name}}));
    }
    family.names.push_back(base::folded(name));
  }

  void readFace(const xml::Element& element, std::string_view package, CatalogueFamily& family) {
    const std::string_view style = element.attributeOr("style");
    const auto index =
        static_cast<std::size_t>(std::find(kStyles.begin(), kStyles.end(), style) - kStyles.begin());
    if (index == kStyles.size()) {
      report(element, base::Message("fonts.style-unknown", {{"style", style}}));
      return;
    }
    if (family.byStyle[index]) report(element, base::Message("fonts.style-twice", {{"style", style}}));
    family.byStyle[index] = CatalogueFace{folder_ / std::string(element.attributeOr("file")),
                                          std::string(element.attributeOr("sha256")),
                                          {fileName_, element.line(), element.column()}};
    checkFace(element, *family.byStyle[index], package);
  }

  void checkFace(const xml::Element& element, const CatalogueFace& face, std::string_view package) {
    if (!isDigest(face.sha256)) report(element, base::Message("fonts.sha256-form", {}));
    if (element.attributeOr("file").empty()) {
      report(element, base::Message("fonts.file-needed", {}));
    } else if (!base::exists(disk_, face.file)) {
      report(element, package.empty() ? base::Message("fonts.file-missing", {{"path", face.file.string()}})
                                      : base::Message("fonts.package-missing",
                                                      {{"path", face.file.string()}, {"package", package}}));
    }
  }

  void report(const xml::Element& element, const base::Message& message) {
    problems_.push_back({{fileName_, element.line(), element.column()}, message});
  }

  const base::Disk& disk_;
  base::Path folder_;
  std::string fileName_;
  std::set<std::string> names_;
  base::Problems problems_;
};

}  // namespace

std::vector<CatalogueFamily> readCatalogue(const base::Disk& disk, const base::Path& fontsXml) {
  const xml::Element root = xml::read(base::readFile(disk, fontsXml, kLargestCatalogue),
                                      fontsXml.filename().string(), xml::WhiteSpace::Drop);
  return CatalogueReader(disk, fontsXml).read(root);
}

}  // namespace pdf::detail
