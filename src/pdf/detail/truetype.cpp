#include "pdf/detail/truetype.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/sentences.h"

namespace pdf::detail {
namespace {

// With the number of bytes read of each.
constexpr std::pair<const char*, std::size_t> kNeededTables[] = {
    {"head", 54}, {"hhea", 36}, {"maxp", 32}, {"hmtx", 4},  {"loca", 2},
    {"glyf", 1},  {"cmap", 4},  {"name", 6},  {"post", 16}, {"OS/2", 10}};

[[noreturn]] void refuse(base::Message why) {
  throw base::InvalidSetup(base::inSequence({std::move(why), base::Message("font.reinstall", {})}));
}
[[noreturn]] void refuse(const std::string& name, std::string_view code) {
  refuse(base::Message(code, {{"name", name}}));
}

}  // namespace

std::uint16_t readU16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                    static_cast<unsigned char>(bytes[at + 1]));
}

std::int16_t readS16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(readU16(bytes, at));
}

std::uint32_t readU32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(readU16(bytes, at)) << 16 | readU16(bytes, at + 2);
}

TrueTypeFace::TrueTypeFace(base::Bytes file, const std::string& name) : file_(std::move(file)) {
  readTables(name);
  readMeasures(name);
  readWidths(name);
  readStyle(name);
  readCharacters(name);
  readPostScriptName();
  if (postScriptName_.empty()) refuse(name, "font.no-name");
}

void TrueTypeFace::readTables(const std::string& name) {
  const std::size_t count = readU16(file_, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + 16 * i;
    const std::size_t offset = readU32(file_, record + 8);
    const std::size_t length = readU32(file_, record + 12);
    if (record + 16 > file_.size() || offset > file_.size() || length > file_.size() - offset) {
      refuse(name, "font.tables-outside");
    }
    tables_[file_.substr(record, 4)] = std::string_view(file_).substr(offset, length);
  }
  for (const auto& [tag, size] : kNeededTables) {
    if (table(tag).size() < size)
      refuse(base::Message("font.table-missing", {{"name", name}, {"table", tag}}));
  }
}

std::string_view TrueTypeFace::table(const char* tag) const {
  const auto found = tables_.find(tag);
  return found == tables_.end() ? std::string_view() : found->second;
}

int TrueTypeFace::scaled(int units) const {
  const int half = unitsPerEm_ / 2;
  return (units * 1000 + (units < 0 ? -half : half)) / unitsPerEm_;
}

void TrueTypeFace::readMeasures(const std::string& name) {
  const auto head = table("head");
  const auto hhea = table("hhea");
  unitsPerEm_ = readU16(head, 18);
  if (unitsPerEm_ < 16 || unitsPerEm_ > 16384) refuse(name, "font.units");
  longOffsets_ = readU16(head, 50) != 0;
  for (std::size_t i = 0; i < 4; ++i) boundingBox_[i] = scaled(readS16(head, 36 + 2 * i));
  ascent_ = scaled(readS16(hhea, 4));
  descent_ = scaled(readS16(hhea, 6));
}

void TrueTypeFace::readWidths(const std::string& name) {
  const auto hmtx = table("hmtx");
  longMetrics_ = readU16(table("hhea"), 34);
  const std::size_t glyphs = readU16(table("maxp"), 4);
  if (glyphs == 0 || longMetrics_ == 0 || longMetrics_ > glyphs || hmtx.size() < longMetrics_ * 4)
    refuse(name, "font.widths");
  if (table("loca").size() < (glyphs + 1) * (longOffsets_ ? 4 : 2)) refuse(name, "font.outline-index");
  advances_.resize(glyphs);
  for (std::size_t i = 0; i < glyphs; ++i) advances_[i] = readU16(hmtx, 4 * std::min(i, longMetrics_ - 1));
}

void TrueTypeFace::readStyle(const std::string& name) {
  constexpr std::uint16_t kRestricted = 0x0002, kUsage = 0x000F, kNoSubset = 0x0100, kBitmapOnly = 0x0200;
  const auto os2 = table("OS/2");
  const std::uint16_t licence = readU16(os2, 8);
  if ((licence & kUsage) == kRestricted || (licence & (kNoSubset | kBitmapOnly)) != 0)
    refuse(name, "font.licence");
  if (os2.size() >= 90) capHeight_ = scaled(readS16(os2, 88));
  stemV_ = readU16(os2, 4) >= 600 ? 140 : 80;
  const auto post = table("post");
  italicAngle_ = readS16(post, 4) + readU16(post, 6) / 65536.0;
  underlinePosition_ = scaled(readS16(post, 8));
  underlineThickness_ = scaled(readS16(post, 10));
  isMonospaced_ = readU32(post, 12) != 0;
}

// Uses the Windows platform's Unicode maps: encoding 1 for the basic plane, 10 for all planes.
void TrueTypeFace::readCharacters(const std::string& name) {
  const auto cmap = table("cmap");
  for (std::size_t i = 0; i < readU16(cmap, 2); ++i) {
    const std::size_t record = 4 + 8 * i;
    const std::uint16_t encoding = readU16(cmap, record + 2);
    const std::size_t offset = readU32(cmap, record + 4);
    if (readU16(cmap, record) == 3 && (encoding == 1 || encoding == 10) && offset < cmap.size())
      readSubtable(cmap.substr(offset), name);
  }
  if (basic_.empty()) refuse(name, "font.no-characters");
}

void TrueTypeFace::readSubtable(std::string_view subtable, const std::string& name) {
  const int format = readU16(subtable, 0);
  if (format == 4) readSegments(subtable, name);
  if (format == 12) readGroups(subtable, name);
}

void TrueTypeFace::readSegments(std::string_view subtable, const std::string& name) {
  basic_.assign(0x10000, 0);
  const std::size_t doubled = readU16(subtable, 6);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i + 1 < doubled; i += 2) {
    const std::uint32_t last = readU16(subtable, 14 + i);
    const std::uint32_t first = readU16(subtable, 16 + doubled + i);
    if (first < next || last < first) refuse(name, "font.ranges-overlap");
    readSegment(subtable, i, first, last);
    next = last + 1;
  }
}

void TrueTypeFace::readSegment(std::string_view subtable, std::size_t segment, std::uint32_t first,
                               std::uint32_t last) {
  const std::size_t doubled = readU16(subtable, 6);
  const std::uint16_t delta = readU16(subtable, 16 + 2 * doubled + segment);
  const std::size_t rangeAt = 16 + 3 * doubled + segment;
  const std::uint16_t range = readU16(subtable, rangeAt);
  for (std::uint32_t c = first; c <= last && c < 0xFFFF; ++c) {
    std::uint32_t glyph = c;
    if (range != 0) glyph = readU16(subtable, rangeAt + range + std::size_t{2} * (c - first));
    if (range != 0 && glyph == 0) continue;
    glyph = (glyph + delta) & 0xFFFF;
    if (glyph < advances_.size()) basic_[c] = static_cast<GlyphId>(glyph);
  }
}

void TrueTypeFace::readGroups(std::string_view subtable, const std::string& name) {
  const std::size_t count = std::min<std::size_t>(readU32(subtable, 12), subtable.size() / 12);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t first = readU32(subtable, 16 + 12 * i);
    const std::uint32_t last = readU32(subtable, 20 + 12 * i);
    const std::uint32_t start = readU32(subtable, 24 + 12 * i);
    if (first < next || last < first || last > 0x10FFFF) refuse(name, "font.ranges-overlap");
    for (std::uint32_t c = std::max<std::uint32_t>(first, 0x10000); c <= last; ++c) {
      const std::uint64_t glyph = std::uint64_t{start} + (c - first);
      if (glyph >= advances_.size()) break;
      supplementary_[c] = static_cast<GlyphId>(glyph);
    }
    next = last + 1;
  }
}

void TrueTypeFace::readPostScriptName() {
  const auto names = table("name");
  const std::size_t strings = readU16(names, 4);
  for (std::size_t i = 0; i < readU16(names, 2); ++i) {
    const std::size_t record = 6 + 12 * i;
    if (readU16(names, record) != 3 || readU16(names, record + 6) != 6) continue;
    const std::size_t offset = strings + readU16(names, record + 10);
    for (std::size_t k = 1; k < readU16(names, record + 8); k += 2) {
      const char c = offset + k < names.size() ? names[offset + k] : '\0';
      if (c > ' ' && c < 0x7F && std::string_view("()<>[]{}/%").find(c) == std::string_view::npos)
        postScriptName_ += c;
    }
    return;
  }
}

GlyphId TrueTypeFace::glyphFor(char32_t codePoint) const {
  if (codePoint < 0x10000) return basic_[codePoint];
  const auto found = supplementary_.find(codePoint);
  return found == supplementary_.end() ? GlyphId{0} : found->second;
}

std::int16_t TrueTypeFace::leftSideBearing(GlyphId glyph) const {
  const auto hmtx = table("hmtx");
  if (glyph < longMetrics_) return readS16(hmtx, 4 * glyph + 2U);
  return readS16(hmtx, 4 * longMetrics_ + 2 * (glyph - longMetrics_));
}

std::string_view TrueTypeFace::outline(GlyphId glyph) const {
  const auto loca = table("loca");
  const auto glyf = table("glyf");
  const auto offset = [&](std::size_t index) -> std::size_t {
    return longOffsets_ ? readU32(loca, 4 * index) : std::size_t{2} * readU16(loca, 2 * index);
  };
  const std::size_t from = offset(glyph);
  const std::size_t to = offset(std::size_t{glyph} + 1);
  if (from >= to || to > glyf.size() || to - from < 10) return {};
  return glyf.substr(from, to - from);
}

GlyphBox TrueTypeFace::box(GlyphId glyph) const {
  const auto bytes = outline(glyph);
  if (bytes.empty()) return {};
  return {scaled(readS16(bytes, 2)), scaled(readS16(bytes, 4)), scaled(readS16(bytes, 6)),
          scaled(readS16(bytes, 8))};
}

}  // namespace pdf::detail
