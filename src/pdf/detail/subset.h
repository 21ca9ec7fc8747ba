// A font file with only the used glyphs, renumbered from 0, without hints.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "pdf/detail/truetype.h"

namespace pdf::detail {

// Glyphs are numbered in the order in which their characters were added. Number 0 is .notdef.
class Subset {
 public:
  explicit Subset(const TrueTypeFace& face);

  // The subset's number for a character; the face must have its glyph.
  GlyphId add(char32_t codePoint);
  // 0 when the character was not added.
  GlyphId find(char32_t codePoint) const {
    if (codePoint < latin_.size()) return latin_[codePoint];
    const auto known = others_.find(codePoint);
    return known == others_.end() ? GlyphId{0} : known->second;
  }

  // The TrueType file; adds the parts of composite glyphs. InvalidSetup when an outline is damaged.
  base::Bytes build();
  // Character by glyph number; 0 for .notdef and parts of composites. Complete after build().
  const std::vector<char32_t>& characters() const { return characters_; }
  // Widths by glyph number, 1/1000 of the font size. Complete after build().
  std::vector<int> widths() const;

 private:
  GlyphId append(GlyphId original, char32_t codePoint);
  GlyphId numberOfPart(GlyphId original);
  base::Bytes outlines(base::Bytes& loca, bool& isLong);
  base::Bytes metrics() const;
  void appendOutline(base::Bytes& glyf, GlyphId original);
  void appendSimple(base::Bytes& glyf, std::string_view outline, int contours);
  void appendComposite(base::Bytes& glyf, std::string_view outline);

  const TrueTypeFace& face_;
  std::vector<GlyphId> glyphs_;  // original by new number
  std::vector<char32_t> characters_;
  std::array<GlyphId, 0x180> latin_{};  // by character
  std::unordered_map<char32_t, GlyphId> others_;
  std::unordered_map<GlyphId, GlyphId> byOriginal_;
};

}  // namespace pdf::detail
