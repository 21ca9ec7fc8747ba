// PDF documents in memory, as poppler opens them.
#pragma once

#include <poppler-document.h>

#include <memory>

#include "base/bytes.h"

namespace extraction::detail {

// A PDF of one page with one word.
extern const base::ByteView kSpecimen;

// Call it once, before the confinement. Poppler keeps its loaded data only while a document is open, so one
// stays open from then on; what poppler has to say of damaged documents is not wanted.
void preparePdfDocuments();

// Null when it is no PDF. `file` outlives the document.
std::unique_ptr<poppler::document> openedPdf(base::ByteView file);

}  // namespace extraction::detail
