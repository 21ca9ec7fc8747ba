// From blocks to pages: break paragraphs, size tables, fill pages. A plain function of its arguments.
#pragma once

#include "layout/document.h"
#include "layout/font_metrics.h"
#include "layout/pages.h"

namespace layout {

// Time and memory grow linearly with the document. Safe to call from several threads.
// InvalidInput when a character has no glyph in any font of the catalogue (it names the character and the
// words around it), or when something can never fit, as a fixed column wider than the measure.
Pages paginate(const Document& document, const FontMetrics& fonts);

}  // namespace layout
