// Paints a page of a PDF document.
#pragma once

#include <optional>

#include "extraction/detail/paint_order.h"

namespace extraction::detail {

// Call it once, before the confinement: loads what poppler needs for its first page.
void preparePdfPage();

// Nothing when it cannot be painted (PagePainter::paint).
std::optional<PaintedPage> pdfPage(const PaintOrder& order);

}  // namespace extraction::detail
