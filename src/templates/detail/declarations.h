// Reading <bidang>: the declaration of the data document.
#pragma once

#include "base/error.h"
#include "templates/detail/includes.h"
#include "templates/detail/source_file.h"
#include "templates/fields.h"

namespace templates::detail {

// Groups and lists within each other.
inline constexpr int kDeepestFields = 8;
// Of one group or list.
inline constexpr std::size_t kMostFields = 200;

// Adds what the children of `declarations` declare to `parent`, with <sisip> carried out. Everything wrong is
// reported.
void readDeclarations(const xml::Element& declarations, const SourceFile& file, Includes& includes,
                      base::Problems& problems, Field& parent);

}  // namespace templates::detail
