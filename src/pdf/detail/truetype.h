// A TrueType face, parsed once: widths, characters, outlines (OpenType 1.9: head, hhea, maxp, hmtx, loca,
// glyf, cmap, OS/2, post, name). Reads within the bounds of each table and refuses overlapping character
// ranges, so a damaged or hostile font soon ends in an error message.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"

namespace pdf::detail {

using GlyphId = std::uint16_t;

// The bounds of an outline, relative to its origin, in 1/1000 of the font size. All 0 for a blank.
struct GlyphBox {
  int left = 0, bottom = 0, right = 0, top = 0;

  int centre() const { return (left + right) / 2; }
  bool isBlank() const { return left == right; }
};

// Immutable. Owns the file's bytes.
class TrueTypeFace {
 public:
  // InvalidSetup, naming `name` and the fault, when the bytes are not a TrueType font with outlines and a
  // Unicode cmap, or when its licence bits forbid embedding a subset (OS/2 fsType; ISO 19005-3, 6.2.11.4.1).
  TrueTypeFace(base::Bytes file, const std::string& name);

  // 0 (.notdef) when the face lacks the character.
  GlyphId glyphFor(char32_t codePoint) const;
  // Advance width in 1/1000 of the font size, rounded.
  int advance(GlyphId glyph) const { return scaled(advances_[glyph]); }
  GlyphBox box(GlyphId glyph) const;

  std::size_t glyphCount() const { return advances_.size(); }
  std::uint16_t rawAdvance(GlyphId glyph) const { return advances_[glyph]; }
  std::int16_t leftSideBearing(GlyphId glyph) const;
  // The glyph's bytes in glyf; empty for a blank.
  std::string_view outline(GlyphId glyph) const;
  // A whole table; a subset needs head, hhea and maxp.
  std::string_view table(const char* tag) const;

  const std::string& postScriptName() const { return postScriptName_; }
  // In 1/1000 of the font size from here on.
  const std::array<int, 4>& boundingBox() const { return boundingBox_; }
  int ascent() const { return ascent_; }
  int descent() const { return descent_; }
  int capHeight() const { return capHeight_; }
  int stemV() const { return stemV_; }
  int underlinePosition() const { return underlinePosition_; }
  int underlineThickness() const { return underlineThickness_; }
  double italicAngle() const { return italicAngle_; }
  bool isMonospaced() const { return isMonospaced_; }

 private:
  void readTables(const std::string& name);
  void readMeasures(const std::string& name);
  void readWidths(const std::string& name);
  void readStyle(const std::string& name);
  void readCharacters(const std::string& name);
  void readSubtable(std::string_view subtable, const std::string& name);
  void readSegments(std::string_view subtable, const std::string& name);
  void readSegment(std::string_view subtable, std::size_t segment, std::uint32_t first, std::uint32_t last);
  void readGroups(std::string_view subtable, const std::string& name);
  void readPostScriptName();
  int scaled(int units) const;

  base::Bytes file_;
  std::unordered_map<std::string, std::string_view> tables_;
  int unitsPerEm_ = 1000;
  bool longOffsets_ = false;
  std::vector<std::uint16_t> advances_;
  std::size_t longMetrics_ = 0;
  std::vector<GlyphId> basic_;  // glyph by code point below U+10000
  std::unordered_map<char32_t, GlyphId> supplementary_;
  std::string postScriptName_;
  std::array<int, 4> boundingBox_{};
  int ascent_ = 0;
  int descent_ = 0;
  int capHeight_ = 700;
  int stemV_ = 80;
  int underlinePosition_ = -100;
  int underlineThickness_ = 50;
  double italicAngle_ = 0;
  bool isMonospaced_ = false;
};

// Big-endian numbers at a place; 0 beyond the end.
std::uint16_t readU16(std::string_view bytes, std::size_t at);
std::int16_t readS16(std::string_view bytes, std::size_t at);
std::uint32_t readU32(std::string_view bytes, std::size_t at);

}  // namespace pdf::detail
