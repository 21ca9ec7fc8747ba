#include "layout/detail/typecase.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace layout::detail {
namespace {

constexpr std::size_t kContext = 24;  // bytes of text shown on either side

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The text from about kContext before `offset` to about kContext after it, cut between characters.
std::string_view around(std::string_view text, std::size_t offset) {
  std::size_t begin = offset - std::min(offset, kContext);
  while (begin < offset && continues(text[begin])) ++begin;
  std::size_t end = std::min(text.size(), offset + kContext);
  while (end < text.size() && continues(text[end])) ++end;
  return text.substr(begin, end - begin);
}

}  // namespace

Drawer::Drawer(const FontMetrics& fonts, const FontRequest& request, Findings& findings)
    : fonts_(fonts), request_(request), findings_(findings) {
  ascii_.fill({FaceId{}, kUnknown});
}

Glyph Drawer::look(char32_t codePoint, std::string_view text, std::size_t offset) {
  const auto face = fonts_.faceFor(request_, codePoint);
  if (face) return {*face, fonts_.advance(*face, codePoint)};
  findings_.add("No font has a glyph for " + base::codePointName(codePoint) + ", in \"" +
                std::string(around(text, offset)) + "\". Replace the character, or add a font that has it.");
  return {};
}

Drawer& Typecase::drawer(const FontRequest& request) {
  for (Drawer& drawer : drawers_) {
    if (drawer.request() == request) return drawer;
  }
  return drawers_.emplace_back(fonts_, request, findings_);
}

}  // namespace layout::detail
