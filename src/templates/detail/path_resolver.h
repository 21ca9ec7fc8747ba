// Follows the steps of a path through the declared fields.
#pragma once

#include <optional>

#include "templates/detail/findings.h"
#include "templates/detail/scope.h"
#include "templates/detail/syntax.h"

namespace templates::detail {

// Returns nothing, and reports it, when a variable or field is unknown, ".." leads too far, or the path goes
// through two lists. Returns nothing without a report when the path starts at an item of a list that was
// itself wrong.
std::optional<Path> resolvePath(const PathSyntax& syntax, const Scope& scope, const Findings& findings);

}  // namespace templates::detail
