#include "pdf/font_library.h"

#include <algorithm>
#include <mutex>

#include "base/error.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "pdf/detail/font_catalogue.h"
#include "pdf/detail/mark_placement.h"
#include "pdf/detail/prepared_face.h"

namespace pdf {
namespace {

constexpr std::uint64_t kLargestFont = 32 << 20;
constexpr std::size_t kBold = 1, kItalic = 2;  // bits of a style's index
constexpr int kHighestUnderline = 115;         // below the baseline, 1/1000 of the font size

std::size_t styleIndex(const layout::FontRequest& request) {
  return (request.bold ? kBold : 0) + (request.italic ? kItalic : 0);
}

// The replacement, among the styles before it, for a missing style; regular always exists.
std::size_t nearestStyle(const detail::CatalogueFamily& family, std::size_t style) {
  for (const std::size_t nearest : {style & kBold, style & kItalic}) {
    if (nearest != style && family.byStyle[nearest]) return nearest;
  }
  return 0;
}

bool isPrivate(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool isNoncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool mayBeText(char32_t c) {
  return !base::isControl(c) && c != 0xFEFF && !isNoncharacter(c) && !isPrivate(c);
}

}  // namespace

struct FontLibrary::Slot {
  detail::CatalogueFace source;
  std::once_flag once;
  std::unique_ptr<const detail::PreparedFace> prepared;
};

FontLibrary::FontLibrary(const base::Disk& disk) : disk_(disk) {}
FontLibrary::~FontLibrary() = default;

std::unique_ptr<FontLibrary> FontLibrary::open(const base::Disk& disk, const base::Path& fontsXml) {
  std::unique_ptr<FontLibrary> library(new FontLibrary(disk));
  for (const detail::CatalogueFamily& source : detail::readCatalogue(disk, fontsXml)) library->add(source);
  std::string digests;
  for (const auto& slot : library->slots_) digests += slot->source.sha256 + "\n";
  library->sha256_ = crypto::digestHex(crypto::DigestAlgorithm::Sha256, digests);
  return library;
}

void FontLibrary::add(const detail::CatalogueFamily& source) {
  Family& family = families_.emplace_back(Family{source.names, {}});
  for (std::size_t style = 0; style < family.faces.size(); ++style) {
    if (source.byStyle[style]) {
      family.faces[style] = slots_.size();
      slots_.push_back(std::make_unique<Slot>());
      slots_.back()->source = *source.byStyle[style];
    } else {
      family.faces[style] = family.faces[nearestStyle(source, style)];
    }
  }
}

void FontLibrary::checkAll() const {
  base::Problems problems;
  for (FaceIndex face = 0; face < slots_.size(); ++face) {
    try {
      load(face);
    } catch (const base::Error& error) {
      problems.push_back({slots_[face]->source.place, base::messageOf(error)});
    }
  }
  if (!problems.empty()) throw base::InvalidSetup(problems);
}

const detail::PreparedFace& FontLibrary::load(FaceIndex face) const {
  Slot& slot = *slots_[face];
  std::call_once(slot.once, [&] {
    base::Bytes bytes = base::readFile(disk_, slot.source.file, kLargestFont);
    const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
    if (digest != slot.source.sha256) {
      throw base::InvalidSetup(base::inSequence(
          {base::Message("font.other-digest", {{"path", slot.source.file.string()}, {"digest", digest}}),
           base::Message("font.reinstall", {})}));
    }
    slot.prepared = std::make_unique<const detail::PreparedFace>(
        std::move(bytes), slot.source.file.filename().string(), digest);
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

bool FontLibrary::hasGlyph(FaceIndex face, char32_t codePoint) const {
  return load(face).face.glyphFor(codePoint) != 0;
}

std::optional<layout::FaceId> FontLibrary::faceFor(const layout::FontRequest& request,
                                                   char32_t codePoint) const {
  base::require(request.family < families_.size(),
                "a font family was asked for that the catalogue does not have");
  if (!mayBeText(codePoint)) return std::nullopt;
  const std::size_t style = styleIndex(request);
  const FaceIndex own = families_[request.family].faces[style];
  if (hasGlyph(own, codePoint)) return static_cast<layout::FaceId>(own);
  for (const Family& family : families_) {
    if (hasGlyph(family.faces[style], codePoint)) return static_cast<layout::FaceId>(family.faces[style]);
  }
  return std::nullopt;
}

int FontLibrary::advance(layout::FaceId face, char32_t codePoint) const {
  if (detail::isPlacedMark(codePoint)) return 0;
  const detail::TrueTypeFace& font = prepared(face).face;
  return font.advance(font.glyphFor(codePoint));
}

layout::FaceMeasures FontLibrary::measures(layout::FaceId face) const {
  const detail::TrueTypeFace& font = prepared(face).face;
  // "post" gives the line's upper edge. A line that would touch the letters is moved down.
  const int middle = std::min(font.underlinePosition() - font.underlineThickness() / 2, -kHighestUnderline);
  return {font.ascent(), font.descent(), middle, font.underlineThickness()};
}

int FontLibrary::bottom(layout::FaceId face, char32_t codePoint) const {
  const detail::TrueTypeFace& font = prepared(face).face;
  return font.box(font.glyphFor(codePoint)).bottom;
}

FontFile FontLibrary::fileOf(layout::FaceId face) const {
  const detail::PreparedFace& loaded = prepared(face);
  return {loaded.face.postScriptName(), loaded.sha256};
}

base::Path FontLibrary::path(layout::FaceId face) const {
  return slots_[static_cast<std::size_t>(face)]->source.file;
}

const detail::PreparedFace& FontLibrary::prepared(layout::FaceId face) const {
  const auto index = static_cast<FaceIndex>(face);
  base::require(index < slots_.size(), "a face was asked for that the catalogue does not have");
  return load(index);
}

}  // namespace pdf
