// From blocks to pages: breaks paragraphs, sizes tables, fills pages. A pure function of its arguments.
#pragma once

#include "layout/document.h"
#include "layout/font_metrics.h"
#include "layout/pages.h"

namespace layout {

// Time and memory grow linearly with the document. Safe to call from several threads. InvalidInput when no
// font of the catalogue has a glyph for a character (it names the character and the words around it), or when
// something cannot fit, such as a fixed column wider than the measure.
Pages paginate(const Document& document, const FontMetrics& fonts);

}  // namespace layout
