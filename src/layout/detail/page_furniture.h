// What stands on every page and belongs to none of the blocks: watermark, page number, footer. Artifacts.
#pragma once

#include <string>

#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

class PageFurniture {
 public:
  // Both must outlive it.
  PageFurniture(const PageStyle& style, Typecase& typecase);

  // How far down the blocks may reach, from the paper's upper edge: the lower margin, or the footer where it
  // stands higher.
  double bodyBottom() const { return bodyBottom_; }

  // What lies under the blocks.
  void begin(Page& page) const;
  // What comes after them; `number` counts from 1.
  void finish(Page& page, std::size_t number);

 private:
  Area measure() const { return {style_.left, style_.width - style_.left - style_.right}; }
  void prepareFooter();
  void prepareWatermark();
  int widthOf(const std::string& text, Drawer& drawer);

  const PageStyle& style_;
  Typecase& typecase_;
  ParagraphSetter paragraphs_;
  double bodyBottom_;
  Galley footer_;  // poured: items placed on the page, no strips
  Watermark watermark_;
};

}  // namespace layout::detail
