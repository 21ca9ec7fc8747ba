// The type case of one pagination: finds the face and width of each character. Results for ASCII are kept, so
// the font port is asked once per letter and style.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string_view>

#include "layout/detail/findings.h"
#include "layout/font_metrics.h"

namespace layout::detail {

struct Glyph {
  FaceId face{};
  int advance = 0;  // in 1/1000 of the font size
};

// The glyphs of one FontRequest.
class Drawer {
 public:
  Drawer(const FontMetrics& fonts, const FontRequest& request, Findings& findings);

  const FontRequest& request() const { return request_; }

  // A character without a glyph has no width and is reported once, with the words of `text` around it.
  Glyph glyph(char32_t codePoint, std::string_view text, std::size_t offset) {
    if (codePoint >= ascii_.size()) return look(codePoint, text, offset);
    Glyph& known = ascii_[codePoint];
    if (known.advance == kUnknown) known = look(codePoint, text, offset);
    return known;
  }
  Glyph blank() { return glyph(U' ', " ", 0); }

 private:
  static constexpr int kUnknown = -1;

  Glyph look(char32_t codePoint, std::string_view text, std::size_t offset);

  const FontMetrics& fonts_;
  FontRequest request_;
  Findings& findings_;
  std::array<Glyph, 128> ascii_;
};

class Typecase {
 public:
  // Both must outlive it.
  Typecase(const FontMetrics& fonts, Findings& findings) : fonts_(fonts), findings_(findings) {}

  // Stays valid as long as the type case.
  Drawer& drawer(const FontRequest& request);
  FaceMeasures measures(FaceId face) const { return fonts_.measures(face); }
  int bottom(FaceId face, char32_t codePoint) const { return fonts_.bottom(face, codePoint); }
  Findings& findings() { return findings_; }

 private:
  const FontMetrics& fonts_;
  Findings& findings_;
  std::deque<Drawer> drawers_;  // a document has a handful of styles
};

}  // namespace layout::detail
