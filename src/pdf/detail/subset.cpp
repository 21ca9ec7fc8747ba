#include "pdf/detail/subset.h"

#include "base/error.h"
#include "base/sentences.h"
#include "pdf/detail/big_endian.h"

namespace pdf::detail {
namespace {

void put16(base::Bytes& bytes, std::size_t at, std::uint32_t value) {
  bytes[at] = static_cast<char>(value >> 8 & 0xFF);
  bytes[at + 1] = static_cast<char>(value & 0xFF);
}

void padTo4(base::Bytes& bytes) {
  bytes.append((4 - bytes.size() % 4) % 4, '\0');
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i + 3 < bytes.size(); i += 4) sum += readU32(bytes, i);
  return sum;
}

[[noreturn]] void refuseOutline(const TrueTypeFace& face) {
  throw base::InvalidSetup(
      base::inSequence({base::Message("font.outline-damaged", {{"name", face.postScriptName()}}),
                        base::Message("font.reinstall", {})}));
}

// Flags of a component.
constexpr std::uint32_t kWords = 0x0001, kScale = 0x0008, kMore = 0x0020, kTwoScales = 0x0040,
                        kMatrix = 0x0080, kInstructions = 0x0100;

std::size_t componentLength(std::uint32_t flags) {
  const std::size_t offsets = (flags & kWords) != 0 ? 4 : 2;
  if ((flags & kScale) != 0) return 4 + offsets + 2;
  if ((flags & kTwoScales) != 0) return 4 + offsets + 4;
  return 4 + offsets + ((flags & kMatrix) != 0 ? 8 : 0);
}

struct Table {
  const char* tag;
  base::Bytes content;
};

// The table directory and the tables, with checksums (OpenType, "Organization of an OpenType font").
base::Bytes assembled(std::vector<Table> tables) {
  std::uint32_t power = 1;
  std::uint32_t log = 0;
  for (; std::size_t{power} * 2 <= tables.size(); power *= 2) ++log;
  const auto count = static_cast<std::uint32_t>(tables.size());
  base::Bytes out;
  append32(out, 0x00010000);
  append16(out, count);
  append16(out, power * 16);
  append16(out, log);
  append16(out, (count - power) * 16);
  std::size_t offset = 12 + 16 * tables.size();
  std::size_t headAt = 0;
  for (Table& table : tables) {
    const std::size_t length = table.content.size();
    padTo4(table.content);
    if (std::string_view(table.tag) == "head") headAt = offset;
    out += table.tag;
    append32(out, checksum(table.content));
    append32(out, static_cast<std::uint32_t>(offset));
    append32(out, static_cast<std::uint32_t>(length));
    offset += table.content.size();
  }
  for (const Table& table : tables) out += table.content;
  const std::uint32_t adjustment = 0xB1B0AFBAU - checksum(out);
  put16(out, headAt + 8, adjustment >> 16);
  put16(out, headAt + 10, adjustment);
  return out;
}

}  // namespace

Subset::Subset(const TrueTypeFace& face) : face_(face) {
  append(0, 0);
}

GlyphId Subset::append(GlyphId original, char32_t codePoint) {
  base::require(glyphs_.size() < 0xFFFF, "a document needs more glyphs than a font can have");
  const auto number = static_cast<GlyphId>(glyphs_.size());
  glyphs_.push_back(original);
  characters_.push_back(codePoint);
  byOriginal_.emplace(original, number);
  return number;
}

// Characters may share a glyph, such as U+0020 and U+00A0. Each gets its own number, so that text is read
// back as written.
GlyphId Subset::add(char32_t codePoint) {
  if (const GlyphId known = find(codePoint)) return known;
  const GlyphId original = face_.glyphFor(codePoint);
  base::require(original != 0, "a character reached a font that has no glyph for it");
  const GlyphId number = append(original, codePoint);
  if (codePoint < latin_.size()) {
    latin_[codePoint] = number;
  } else {
    others_.emplace(codePoint, number);
  }
  return number;
}

GlyphId Subset::numberOfPart(GlyphId original) {
  const auto known = byOriginal_.find(original);
  return known == byOriginal_.end() ? append(original, 0) : known->second;
}

std::vector<int> Subset::widths() const {
  std::vector<int> widths;
  widths.reserve(glyphs_.size());
  for (const GlyphId glyph : glyphs_) widths.push_back(face_.advance(glyph));
  return widths;
}

base::Bytes Subset::build() {
  base::Bytes loca;
  bool isLong = false;
  base::Bytes glyf = outlines(loca, isLong);
  base::Bytes head(face_.table("head"));
  base::Bytes hhea(face_.table("hhea"));
  base::Bytes maxp(face_.table("maxp"));
  put16(head, 8, 0);  // checksum; computed by assembled()
  put16(head, 10, 0);
  put16(head, 50, isLong ? 1 : 0);
  const auto count = static_cast<std::uint32_t>(glyphs_.size());
  put16(hhea, 34, count);
  put16(maxp, 4, count);
  put16(maxp, 26, 0);  // maxSizeOfInstructions
  return assembled({{"glyf", std::move(glyf)},
                    {"head", std::move(head)},
                    {"hhea", std::move(hhea)},
                    {"hmtx", metrics()},
                    {"loca", std::move(loca)},
                    {"maxp", std::move(maxp)}});
}

base::Bytes Subset::outlines(base::Bytes& loca, bool& isLong) {
  base::Bytes glyf;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < glyphs_.size(); ++i) {  // grows, since composites add their parts
    offsets.push_back(glyf.size());
    appendOutline(glyf, glyphs_[i]);
  }
  offsets.push_back(glyf.size());
  isLong = glyf.size() > std::size_t{2} * 0xFFFF;
  for (const std::size_t offset : offsets) {
    isLong ? append32(loca, static_cast<std::uint32_t>(offset))
           : append16(loca, static_cast<std::uint32_t>(offset / 2));
  }
  if (glyf.empty()) glyf.append(4, '\0');  // only blanks; readers refuse an empty table
  return glyf;
}

base::Bytes Subset::metrics() const {
  base::Bytes hmtx;
  for (const GlyphId glyph : glyphs_) {
    append16(hmtx, face_.rawAdvance(glyph));
    append16(hmtx, static_cast<std::uint16_t>(face_.leftSideBearing(glyph)));
  }
  return hmtx;
}

void Subset::appendOutline(base::Bytes& glyf, GlyphId original) {
  const std::string_view outline = face_.outline(original);
  if (outline.empty()) return;
  const int contours = readS16(outline, 0);
  if (contours >= 0) {
    appendSimple(glyf, outline, contours);
  } else {
    appendComposite(glyf, outline);
  }
  padTo4(glyf);
}

// Without the instructions ("glyf" table, simple glyph description).
void Subset::appendSimple(base::Bytes& glyf, std::string_view outline, int contours) {
  const std::size_t lengthAt = 10 + 2 * static_cast<std::size_t>(contours);
  const std::size_t instructions = readU16(outline, lengthAt);
  if (lengthAt + 2 + instructions > outline.size()) refuseOutline(face_);
  glyf += outline.substr(0, lengthAt);
  append16(glyf, 0);
  glyf += outline.substr(lengthAt + 2 + instructions);
}

// With the components' new numbers and without instructions ("glyf" table, composite glyph description).
void Subset::appendComposite(base::Bytes& glyf, std::string_view outline) {
  glyf += outline.substr(0, 10);
  std::uint32_t flags = kMore;
  for (std::size_t at = 10; (flags & kMore) != 0;) {
    if (at + 4 > outline.size()) refuseOutline(face_);
    flags = readU16(outline, at);
    const GlyphId part = readU16(outline, at + 2);
    const std::size_t length = componentLength(flags);
    if (part >= face_.glyphCount() || at + length > outline.size()) refuseOutline(face_);
    append16(glyf, flags & ~kInstructions);
    append16(glyf, numberOfPart(part));
    glyf += outline.substr(at + 4, length - 4);
    at += length;
  }
}

}  // namespace pdf::detail
