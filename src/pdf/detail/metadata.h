// A document's metadata in PDF's two forms.
#pragma once

#include <string>

#include "pdf/writer.h"

namespace pdf::detail {

// The XMP packet (ISO 16684-1) with PDF/A and PDF/UA identification, and the schema description that PDF/A
// requires for the latter (ISO 19005-3, 6.6.2.3).
std::string xmpPacket(const Metadata& metadata, const std::string& producer);

// Entries of the document information dictionary (ISO 32000-1, 14.3.3); libharu adds the producer.
std::string infoEntries(const Metadata& metadata);

}  // namespace pdf::detail
