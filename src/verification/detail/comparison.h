// What one revision did to the one before it. Objects that lie where they lay are the same; of the others
// those that could be reached before must each be explained by a rule (rules.h), in each of their roles. What
// no rule explains is suspicious.
#pragma once

#include <vector>

#include "verification/detail/document.h"
#include "verification/report.h"

namespace verification::detail {

// What a signer must have allowed for a change to be harmless (ISO 32000-2, table 257). The numbers are those
// of P; 12.8.2.2.2 exempts DSS and document time-stamps from every P.
enum class Need { Nothing = 1, Forms = 2, Annotations = 3, More = 4 };

struct Finding {
  Change change;  // its verdict is Suspicious; who knows what was allowed sets it
  Need need = Need::More;
};

// `newPart` is where the bytes begin that `after` has more than `before`.
std::vector<Finding> compare(const Document& before, const Document& after, std::size_t newPart,
                             Effort& effort);

}  // namespace verification::detail
