// The port through which layout knows fonts. `pdf::FontLibrary` reads real fonts; tests use a monospaced one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace layout {

// A face is one font file. The implementation gives small numbers, stable for its lifetime.
enum class FaceId : std::uint16_t {};

// The font of a run of text. The implementation resolves it to faces, with fallbacks from its catalogue.
struct FontRequest {
  std::uint16_t family = 0;  // from FontMetrics::family
  bool bold = false;
  bool italic = false;

  bool operator==(const FontRequest&) const = default;
};

// Vertical measures in 1/1000 of the font size; `descent` is negative.
struct FaceMeasures {
  int ascent = 0;
  int descent = 0;
  int underlinePosition = -100;  // centre of the line, relative to the baseline
  int underlineThickness = 50;
};

class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  // Nothing when the catalogue has neither the family nor an equivalent (Liberation Sans for Arial).
  virtual std::optional<std::uint16_t> family(std::string_view name) const = 0;
  // The face that draws this character: of the requested family, otherwise of the next in the catalogue that
  // has the glyph. Nothing when no font has it.
  virtual std::optional<FaceId> faceFor(const FontRequest& request, char32_t codePoint) const = 0;
  // Advance width in 1/1000 of the font size, rounded as in the PDF's widths array. 0 for combining marks.
  virtual int advance(FaceId face, char32_t codePoint) const = 0;
  virtual FaceMeasures measures(FaceId face) const = 0;
  // The lowest point of a character's outline in 1/1000 of the font size; negative below the baseline.
  virtual int bottom(FaceId face, char32_t codePoint) const = 0;
};

}  // namespace layout
