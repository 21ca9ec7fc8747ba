// What a document says of itself, and the colour space of its numbers.
#pragma once

#include <string>

#include "base/bytes.h"
#include "pdf/writer.h"

namespace pdf::detail {

// The XMP packet (ISO 16684-1) with PDF/A and PDF/UA identification, and the schema description that PDF/A
// asks of the latter (ISO 19005-3, 6.6.2.3).
std::string xmpPacket(const Metadata& metadata, const std::string& producer);

// An sRGB profile (IEC 61966-2-1 as ICC.1:2010, version 4, parametric curve), made from the published
// numbers.
base::Bytes srgbProfile();

}  // namespace pdf::detail
