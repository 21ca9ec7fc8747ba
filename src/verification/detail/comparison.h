// Compares a revision with the one before. Objects at an unchanged place are the same. Of the others, each
// one reachable before must be explained by a rule (rules.h) in each of its roles. A change that no rule
// explains is suspicious.
#pragma once

#include <vector>

#include "verification/detail/document.h"
#include "verification/report.h"

namespace verification::detail {

// The permission that makes a change harmless (ISO 32000-2, table 257). The numbers are those of P;
// 12.8.2.2.2 exempts DSS and document time-stamps from every P.
enum class Need { Nothing = 1, Forms = 2, Annotations = 3, More = 4 };

struct Finding {
  Change change;  // its verdict is Suspicious until the permissions are applied
  Need need = Need::More;
};

// `newPart` is where the bytes begin that only `after` has.
std::vector<Finding> compare(const Document& before, const Document& after, std::size_t newPart,
                             Effort& effort);

}  // namespace verification::detail
