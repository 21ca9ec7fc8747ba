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
      if (families.empty()) report(root, "a catalogue needs a <family> at least");
    }
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
    return families;
  }

 private:
  // Whether the element has this name; its attributes must be among `attributes`.
  bool expect(const xml::Element& element, const std::string& name,
              const std::vector<std::string>& attributes) {
    if (element.name() != name) {
      report(element, "expected <" + name + ">, not <" + element.name() + ">");
      return false;
    }
    for (const xml::Attribute& attribute : element.attributes()) {
      if (std::find(attributes.begin(), attributes.end(), attribute.name) == attributes.end())
        report(element, "<" + name + "> has no attribute " + attribute.name + unknownHint(attributes));
    }
    for (const xml::Node& node : element.nodes()) {
      if (std::holds_alternative<std::string>(node)) report(element, "<" + name + "> holds no text");
    }
    return true;
  }

  static std::string unknownHint(const std::vector<std::string>& attributes) {
    return attributes.empty() ? "" : "; it may have " + base::joined(attributes, ", ");
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
    if (!family.byStyle[0]) report(element, "a family needs a <face style=\"regular\">");
    return family;
  }

  void takeName(const xml::Element& element, const std::string& name, CatalogueFamily& family) {
    if (name.empty()) {
      report(element, "a name of a family is empty");
    } else if (!names_.insert(base::folded(name)).second) {
      report(element, "the name \"" + name + "\" is given twice in this catalogue");
    }
    family.names.push_back(base::folded(name));
  }

  void readFace(const xml::Element& element, std::string_view package, CatalogueFamily& family) {
    const std::string_view style = element.attributeOr("style");
    const auto index =
        static_cast<std::size_t>(std::find(kStyles.begin(), kStyles.end(), style) - kStyles.begin());
    if (index == kStyles.size()) {
      report(element,
             "style must be regular, bold, italic or bold-italic, not \"" + std::string(style) + "\"");
      return;
    }
    if (family.byStyle[index])
      report(element, "the style " + std::string(style) + " is given twice in this family");
    family.byStyle[index] = CatalogueFace{folder_ / std::string(element.attributeOr("file")),
                                          std::string(element.attributeOr("sha256")),
                                          {fileName_, element.line(), element.column()}};
    checkFace(element, *family.byStyle[index], package);
  }

  void checkFace(const xml::Element& element, const CatalogueFace& face, std::string_view package) {
    if (!isDigest(face.sha256)) report(element, "sha256 must be 64 digits 0-9, a-f");
    if (element.attributeOr("file").empty()) {
      report(element, "a face needs the attribute file");
    } else if (!base::exists(disk_, face.file)) {
      report(element, "there is no file " + face.file.string() +
                          (package.empty() ? std::string("; correct the path, or install the font")
                                           : "; install the package " + std::string(package)));
    }
  }

  void report(const xml::Element& element, const std::string& message) {
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
