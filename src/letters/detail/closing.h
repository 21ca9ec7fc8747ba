// The parts below a letter's text: signature and tembusan.
#pragma once

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// Distance of signature blocks from the left margin.
double signatureIndent(const Look& look);

// <tanda-tangan>: post, room, name. The manner of signing decides the content of the room:
//   tte="ya"   a box "Ditandatangani secara elektronik oleh:" with the QR code
//   otherwise  empty, for a signature by hand; the QR code stands beside it, at the left
layout::Block signature(const xml::Element& element, const Look& look);

// <tembusan>, at the bottom of the page. It must have a <butir>.
layout::Block copies(const xml::Element& element, const Look& look);

}  // namespace letters::detail
