// PDF's names for structure (ISO 32000-1, 14.8.2 and 14.8.4).
#pragma once

#include <string_view>

#include "layout/document.h"

namespace pdf::detail {

// The standard structure type, such as "TD".
const char* structureType(layout::Role role);

// The kinds of artifacts (14.8.2.2).
enum class ArtifactKind {
  Layout,      // lines, frames, decoration
  Pagination,  // page numbers, footers, a table's head on its later pages
  Watermark,
};
// The operator that begins an artifact.
const char* beginArtifact(ArtifactKind kind);

// The value of ListNumbering (14.8.5.5) for a list with this first label: "Decimal" for "1.".
const char* listNumbering(std::string_view firstLabel);

}  // namespace pdf::detail
