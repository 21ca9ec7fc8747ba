// The parts of every page outside the blocks: watermark, page number, footer. All are artifacts, apart from
// the first page's footer, which belongs to the structure.
#pragma once

#include <string>

#include "layout/detail/outline.h"
#include "layout/detail/paragraph_setter.h"

namespace layout::detail {

class PageFurniture {
 public:
  // Both must outlive it.
  PageFurniture(const PageStyle& style, Typecase& typecase);

  // The lower limit of the blocks, from the paper's upper edge: the lower margin, or the footer if it reaches
  // higher.
  double bodyBottom() const { return bodyBottom_; }

  // Adds what lies under the blocks.
  void begin(Page& page) const;
  // Adds what comes after the blocks; `number` counts from 1.
  void finish(Page& page, std::size_t number);
  // Announces the footer of the first page, which must be finished, as the last part of the document.
  void announceFooter(Page& first, Outline& outline) const;

 private:
  Area measure() const { return {style_.left, style_.width - style_.left - style_.right}; }
  void prepareFooter();
  void prepareWatermark();
  int widthOf(const std::string& text, Drawer& drawer);

  const PageStyle& style_;
  Typecase& typecase_;
  ParagraphSetter paragraphs_;
  double bodyBottom_;
  Galley footer_;  // poured: items in page coordinates, no strips
  Watermark watermark_;
};

}  // namespace layout::detail
