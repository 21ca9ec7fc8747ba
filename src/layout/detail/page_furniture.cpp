#include "layout/detail/page_furniture.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"

namespace layout::detail {
namespace {

constexpr float kFooterRuleThickness = 0.5F;
constexpr float kFooterRuleGray = 0.5F;
constexpr double kAboveFooter = 4;      // from the rule to the first line
constexpr double kAboveRule = 6;        // from the blocks to the rule
constexpr double kDiagonalShare = 0.7;  // a watermark's share of the diagonal below

}  // namespace

PageFurniture::PageFurniture(const PageStyle& style, Typecase& typecase)
    : style_(style), typecase_(typecase), paragraphs_(typecase), bodyBottom_(style.height - style.bottom) {
  prepareFooter();
  prepareWatermark();
}

void PageFurniture::begin(Page& page) const {
  if (!watermark_.text.empty()) page.items.emplace_back(watermark_);
}

void PageFurniture::finish(Page& page, std::size_t number) {
  if (number > 1) {
    Paragraph paragraph;
    paragraph.runs.push_back({"- " + std::to_string(number) + " -", style_.pageNumberStyle});
    Galley line;
    paragraphs_.set(paragraph, {measure(), kArtifact, Alignment::Center}, line);
    for (Item& item : line.items) {
      shift(item, 0, style_.pageNumberBaseline - line.strips.front().baseline);
      page.items.push_back(std::move(item));
    }
  }
  page.items.insert(page.items.end(), footer_.items.begin(), footer_.items.end());
}

void PageFurniture::announceFooter(Page& first, Outline& outline) const {
  if (footer_.items.empty()) return;
  const StructureIndex node = outline.announce(Role::Paragraph, Outline::kRoot);
  for (auto item = first.items.end() - static_cast<std::ptrdiff_t>(footer_.items.size());
       item != first.items.end(); ++item) {
    if (auto* text = std::get_if<Text>(&*item)) text->node = node;
  }
}

void PageFurniture::prepareFooter() {
  Galley lines;
  for (const Paragraph& paragraph : style_.footer) {
    paragraphs_.set(paragraph, {measure(), kArtifact, paragraph.alignment}, lines);
  }
  if (lines.strips.empty()) return;
  const Strip& last = lines.strips.back();
  const double depth = heightOf(lines) - last.height + last.baseline;
  const double top = style_.height - style_.footerBaseline - depth;
  pour(lines, top, footer_);
  const double rule = top - (style_.footerRule ? kAboveFooter : 0);
  if (style_.footerRule) {
    const Area area = measure();
    footer_.items.emplace_back(
        Stroke{area.x, rule, area.x + area.width, rule, kFooterRuleThickness, kFooterRuleGray});
  }
  bodyBottom_ = std::min(bodyBottom_, rule - kAboveRule);
}

// As large as the style's size, or as fits along the diagonal of the square over the page's width.
void PageFurniture::prepareWatermark() {
  if (style_.watermark.empty()) return;
  Drawer& drawer = typecase_.drawer(style_.pageNumberStyle.font);
  const int width = widthOf(style_.watermark, drawer);
  const double room = kDiagonalShare * std::sqrt(2.0) * std::min(style_.width, style_.height);
  watermark_.text = style_.watermark;
  if (width > 0) watermark_.size = std::min(watermark_.size, static_cast<float>(room * 1000 / width));
}

// In 1/1000 of the size. Sets the watermark's face, which must have every character.
int PageFurniture::widthOf(const std::string& text, Drawer& drawer) {
  int width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const Glyph glyph = drawer.glyph(base::nextCodePoint(text, offset), text, start);
    if (start == 0) watermark_.face = glyph.face;
    if (glyph.face != watermark_.face) {
      typecase_.findings().add(base::Message("layout.watermark-fonts", {{"text", text}}));
    }
    width += glyph.advance;
  }
  return width;
}

}  // namespace layout::detail
