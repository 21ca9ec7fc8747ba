// Paints a page of a PDF document.
#pragma once

#include <poppler-image.h>

#include <optional>

#include "extraction/comparer.h"
#include "extraction/detail/paint_order.h"

namespace extraction::detail {

// Call it once, before the confinement: loads what poppler needs for its first page.
void preparePdfPage();

struct PagePicture {
  int pages = 0;           // of the whole document
  poppler::image picture;  // of 24 bits a pixel; not valid when the page cannot be painted
};
PagePicture paintedPage(const PaintOrder& order);

// This part of the picture, which holds all of it.
base::Bytes pngOf(const poppler::image& picture, const PictureArea& area);

// Nothing when it cannot be painted (PagePainter::paint).
std::optional<PaintedPage> pdfPage(const PaintOrder& order);

}  // namespace extraction::detail
