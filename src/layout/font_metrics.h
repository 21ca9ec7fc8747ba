// What layout must know about fonts: a port. `pdf::FontLibrary` reads real fonts; tests use a monospaced one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace layout {

// A face: one font file. Small numbers given by the implementation, stable for its life.
enum class FaceId : std::uint16_t {};

// What a run of text asks for. The implementation resolves it to faces, falling back by its catalogue.
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

  // Nothing when the catalogue has no such family (nor an equivalent, as Arial → Liberation Sans).
  virtual std::optional<std::uint16_t> family(std::string_view name) const = 0;
  // The face that draws this character: of the family asked for, else of the next in the catalogue that has
  // the glyph; nothing when no font has it.
  virtual std::optional<FaceId> faceFor(const FontRequest& request, char32_t codePoint) const = 0;
  // Advance width in 1/1000 of the font size, rounded as the PDF's widths array holds it. 0 for combining
  // marks.
  virtual int advance(FaceId face, char32_t codePoint) const = 0;
  virtual FaceMeasures measures(FaceId face) const = 0;
};

}  // namespace layout
