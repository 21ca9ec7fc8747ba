#include "layout/detail/typecase.h"

#include "base/utf8.h"

namespace layout::detail {
Drawer::Drawer(const FontMetrics& fonts, const FontRequest& request, Findings& findings)
    : fonts_(fonts), request_(request), findings_(findings) {
  ascii_.fill({FaceId{}, kUnknown});
}

Glyph Drawer::look(char32_t codePoint, std::string_view text, std::size_t offset) {
  const auto face = fonts_.faceFor(request_, codePoint);
  if (face) return {*face, fonts_.advance(*face, codePoint)};
  findings_.add(base::Message("layout.no-glyph", {{"character", base::codePointName(codePoint)},
                                                  {"excerpt", excerpt(text, offset)}}));
  return {};
}

Drawer& Typecase::drawer(const FontRequest& request) {
  for (Drawer& drawer : drawers_) {
    if (drawer.request() == request) return drawer;
  }
  return drawers_.emplace_back(fonts_, request, findings_);
}

}  // namespace layout::detail
