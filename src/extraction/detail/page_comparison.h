// Compares how a page of two PDF documents looks.
#pragma once

#include <optional>

#include "extraction/detail/compare_order.h"

namespace extraction::detail {

// Nothing when neither document shows the page (PageComparer::compare). preparePdfPage was called before.
std::optional<ComparedPage> comparePages(const CompareOrder& order);

}  // namespace extraction::detail
