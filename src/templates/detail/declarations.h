// Reads <bidang>, the declaration of the data document.
#pragma once

#include "base/error.h"
#include "templates/detail/includes.h"
#include "templates/detail/source_file.h"
#include "templates/fields.h"

namespace templates::detail {

// Nested groups and lists.
inline constexpr int kDeepestFields = 8;
// In one group or list.
inline constexpr std::size_t kMostFields = 200;

// Adds the fields that the children of `declarations` declare to `parent`, and resolves <sisip>. Reports
// every problem.
void readDeclarations(const xml::Element& declarations, const SourceFile& file, Includes& includes,
                      base::Problems& problems, Field& parent);

}  // namespace templates::detail
