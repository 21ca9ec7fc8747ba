// Follows the steps of a path through the declared fields.
#pragma once

#include <optional>

#include "templates/detail/findings.h"
#include "templates/detail/scope.h"
#include "templates/detail/syntax.h"

namespace templates::detail {

// Nothing, and nothing reported, when it starts at an item of a list that was not understood. Nothing when a
// variable or field of it is unknown, ".." leads too far or it goes through two lists: reported.
std::optional<Path> resolvePath(const PathSyntax& syntax, const Scope& scope, const Findings& findings);

}  // namespace templates::detail
