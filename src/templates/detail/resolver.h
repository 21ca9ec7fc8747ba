// Resolves parsed expressions against the declared fields: finds what each path names and the type of each
// part.
#pragma once

#include <optional>

#include "templates/detail/findings.h"
#include "templates/detail/scope.h"
#include "templates/detail/syntax.h"

namespace templates::detail {

// Each returns nothing when it has reported a problem.

// For {…}: a text, date, number or list.
std::optional<Expression> resolveValue(const ExpressionSyntax& syntax, const Scope& scope,
                                       const Findings& findings);
// For <jika uji="…">.
std::optional<Expression> resolveTest(const ExpressionSyntax& syntax, const Scope& scope,
                                      const Findings& findings);
// For <ulang pilih="…">: a path that ends at a list and does not go through another.
std::optional<Path> resolveList(const ExpressionSyntax& syntax, const Scope& scope, const Findings& findings);

}  // namespace templates::detail
