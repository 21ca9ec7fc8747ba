// A font catalogue without fonts: every width is known in the head.
//
//   family 0, "Mono"   every glyph 500/1000, regular and bold are faces 0 and 1
//   family 1, "Wide"   every glyph 800/1000, regular and bold are faces 2 and 3; it has ASCII alone
//   fallback           face 9, 600/1000: Latin letters from U+0100 to U+024F, which the families lack
//
// Combining marks (U+0300 to U+036F) have no width. Nothing draws U+2600 and above.
#pragma once

#include "layout/font_metrics.h"

namespace support {

class MonospacedMetrics : public layout::FontMetrics {
 public:
  static constexpr layout::FaceId kFallback{9};

  std::optional<std::uint16_t> family(std::string_view name) const override {
    if (name == "Mono") return 0;
    if (name == "Wide") return 1;
    return std::nullopt;
  }

  std::optional<layout::FaceId> faceFor(const layout::FontRequest& request, char32_t c) const override {
    if (c >= 0x100 && c < 0x250) return kFallback;
    if (c >= 0x2600) return std::nullopt;
    const int family = c < 0x80 ? request.family : 0;
    return static_cast<layout::FaceId>(2 * family + (request.bold ? 1 : 0));
  }

  int advance(layout::FaceId face, char32_t c) const override {
    if (c >= 0x300 && c < 0x370) return 0;
    if (face == kFallback) return 600;
    return static_cast<int>(face) < 2 ? 500 : 800;
  }

  layout::FaceMeasures measures(layout::FaceId) const override { return {800, -200, -100, 50}; }

  // Letters with a dot below (U+1E00 to U+1EFF) and the dot itself reach down to -220.
  int bottom(layout::FaceId, char32_t c) const override {
    return (c >= 0x1E00 && c < 0x1F00) || c == 0x323 ? -220 : 0;
  }
};

}  // namespace support
