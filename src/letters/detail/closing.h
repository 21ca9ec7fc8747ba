// The parts below a letter's text: signature and tembusan.
#pragma once

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// Distance of signature blocks from the left margin.
double signatureIndent(const Look& look);

// <tanda-tangan>: post, room, name. The manner of signing decides the content of the room:
//   tte="ya"   a box "Ditandatangani secara elektronik oleh:" with the QR code; in a draft the same box says
//   that
//              this is the signature's place
//   otherwise  empty, for a signature by hand; the QR code stands beside it, at the left
// The address of a QR code is readable below it.
layout::Block signature(const xml::Element& element, const Look& look);

// <tembusan>, at the bottom of the page: numbered, a single one is not. It must have a <butir>.
layout::Block copies(const xml::Element& element, const Look& look);

}  // namespace letters::detail
