#include "pdf/font_library.h"

#include <algorithm>
#include <array>
#include <mutex>

#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "pdf/detail/prepared_face.h"
#include "xml/reader.h"

namespace pdf {
namespace {

constexpr std::uint64_t kLargestFont = 32 << 20;
constexpr std::array<const char*, 4> kStyles = {"regular", "bold", "italic", "bold-italic"};
constexpr int kHighestUnderline = 115;  // below the baseline, 1/1000 of the font size
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::size_t styleIndex(const layout::FontRequest& request) {
  return (request.bold ? 1U : 0U) + (request.italic ? 2U : 0U);
}

std::vector<std::string> splitNames(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(',', start), list.size());
    names.emplace_back(base::trimmed(list.substr(start, end - start)));
    start = end + 1;
  }
  return names;
}

}  // namespace

struct FontLibrary::Family {
  std::vector<std::string> names;  // its own, then its equivalents, folded
  std::array<std::size_t, 4> slots{kNone, kNone, kNone, kNone};
};

struct FontLibrary::Slot {
  base::Path file;
  std::string sha256;
  std::once_flag once;
  std::unique_ptr<const detail::PreparedFace> prepared;
};

namespace {

class CatalogueProblems {
 public:
  CatalogueProblems(std::string fileName) : fileName_(std::move(fileName)) {}

  void report(const xml::Element& element, const std::string& message) {
    problems_.push_back({{fileName_, element.line(), element.column()}, message});
  }
  void raise() const {
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
  }

 private:
  std::string fileName_;
  base::Problems problems_;
};

}  // namespace

FontLibrary::FontLibrary(const base::Disk& disk) : disk_(disk) {}
FontLibrary::~FontLibrary() = default;

std::unique_ptr<FontLibrary> FontLibrary::open(const base::Disk& disk, const base::Path& fontsXml) {
  const std::string name = fontsXml.filename().string();
  const xml::Element root = xml::read(base::readFile(disk, fontsXml, 1 << 20), name, xml::WhiteSpace::Drop);
  CatalogueProblems problems(name);
  std::unique_ptr<FontLibrary> library(new FontLibrary(disk));
  if (root.name() != "fonts")
    problems.report(root, "the root element must be <fonts>, not <" + root.name() + ">");
  for (const xml::Element* element : root.children()) {
    Family family;
    family.names = {base::folded(element->attributeOr("name"))};
    for (const std::string& other : splitNames(element->attributeOr("equivalents")))
      family.names.push_back(base::folded(other));
    if (element->name() != "family" || family.names.front().empty())
      problems.report(*element, "expected <family name=\"…\">");
    for (const xml::Element* face : element->children()) {
      const std::string_view style = face->attributeOr("style");
      const auto index = std::find(kStyles.begin(), kStyles.end(), style) - kStyles.begin();
      if (face->name() != "face" || index == 4) {
        problems.report(*face,
                        "expected <face style=\"regular|bold|italic|bold-italic\" file=\"…\" sha256=\"…\"/>");
        continue;
      }
      auto slot = std::make_unique<Slot>();
      slot->file = std::string(face->attributeOr("file"));
      slot->sha256 = face->attributeOr("sha256");
      if (slot->sha256.size() != 64) problems.report(*face, "sha256 must have 64 digits");
      if (!base::exists(disk, slot->file)) {
        problems.report(*face, "there is no file " + slot->file.string() + "; install the package " +
                                   std::string(element->attributeOr("package", "that brings it")));
      }
      family.slots[static_cast<std::size_t>(index)] = library->slots_.size();
      library->slots_.push_back(std::move(slot));
    }
    if (family.slots[0] == kNone) problems.report(*element, "a family needs a face of style regular");
    library->families_.push_back(std::move(family));
  }
  if (library->families_.empty()) problems.report(root, "no <family> in it");
  problems.raise();
  return library;
}

void FontLibrary::checkAll() const {
  for (std::size_t slot = 0; slot < slots_.size(); ++slot) load(slot);
}

const detail::PreparedFace& FontLibrary::load(std::size_t index) const {
  Slot& slot = *slots_[index];
  std::call_once(slot.once, [&] {
    base::Bytes file = base::readFile(disk_, slot.file, kLargestFont);
    const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha256, file);
    if (digest != slot.sha256) {
      throw base::InvalidSetup("The font " + slot.file.string() +
                               " is not the one that fonts.xml names: its SHA-256 is " + digest +
                               ". Install its Debian package again, or correct fonts.xml.");
    }
    slot.prepared = std::make_unique<const detail::PreparedFace>(
        detail::prepareFace(std::move(file), slot.file.filename().string(), digest));
  });
  return *slot.prepared;
}

std::optional<std::uint16_t> FontLibrary::family(std::string_view name) const {
  const std::string folded = base::folded(name);
  for (std::size_t i = 0; i < families_.size(); ++i) {
    const auto& names = families_[i].names;
    if (std::find(names.begin(), names.end(), folded) != names.end()) return static_cast<std::uint16_t>(i);
  }
  return std::nullopt;
}

// The style asked for, else the nearest one that the family has.
std::size_t FontLibrary::slotOf(const Family& family, const layout::FontRequest& request) const {
  const std::size_t wanted = styleIndex(request);
  for (const std::size_t style : {wanted, wanted & 1U, wanted & 2U, std::size_t{0}}) {
    if (family.slots[style] != kNone) return family.slots[style];
  }
  return family.slots[0];
}

std::optional<layout::FaceId> FontLibrary::faceFor(const layout::FontRequest& request,
                                                   char32_t codePoint) const {
  base::require(request.family < families_.size(),
                "a font family was asked for that the catalogue does not have");
  const std::size_t own = slotOf(families_[request.family], request);
  if (load(own).face->glyphFor(codePoint) != 0) return static_cast<layout::FaceId>(own);
  for (std::size_t i = 0; i < families_.size(); ++i) {
    const std::size_t slot = slotOf(families_[i], request);
    if (i != request.family && load(slot).face->glyphFor(codePoint) != 0)
      return static_cast<layout::FaceId>(slot);
  }
  return std::nullopt;
}

int FontLibrary::advance(layout::FaceId face, char32_t codePoint) const {
  const detail::TrueTypeFace& font = *prepared(face).face;
  return font.advance(font.glyphFor(codePoint));
}

layout::FaceMeasures FontLibrary::measures(layout::FaceId face) const {
  const detail::TrueTypeFace& font = *prepared(face).face;
  // "post" gives the line's upper edge; what would touch the letters is moved down.
  const int middle = std::min(font.underlinePosition() - font.underlineThickness() / 2, -kHighestUnderline);
  return {font.ascent(), font.descent(), middle, font.underlineThickness()};
}

FontFile FontLibrary::fileOf(layout::FaceId face) const {
  const detail::PreparedFace& loaded = prepared(face);
  return {loaded.face->postScriptName(), loaded.sha256};
}

base::Path FontLibrary::path(layout::FaceId face) const { return slots_[static_cast<std::size_t>(face)]->file; }

const detail::PreparedFace& FontLibrary::prepared(layout::FaceId face) const {
  const auto index = static_cast<std::size_t>(face);
  base::require(index < slots_.size(), "a face was asked for that the catalogue does not have");
  return load(index);
}

}  // namespace pdf
