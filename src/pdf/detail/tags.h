// The names under which meaning is written into a PDF (ISO 32000-1, 14.8.2 and 14.8.4).
#pragma once

#include <string_view>

#include "layout/document.h"

namespace pdf::detail {

// The standard structure type, as "TD".
const char* structureType(layout::Role role);

// What has no meaning of its own (14.8.2.2).
enum class ArtifactKind {
  Layout,      // lines, frames, decoration
  Pagination,  // page numbers, footers, a table's head on its later pages
  Watermark,
};
// The operator that begins a piece of it.
const char* beginArtifact(ArtifactKind kind);

// The value of ListNumbering (14.8.5.5) that a list's first label shows: "Decimal" for "1.".
const char* listNumbering(std::string_view firstLabel);

}  // namespace pdf::detail
