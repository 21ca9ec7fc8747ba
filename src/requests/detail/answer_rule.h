// The rule for an answer about one item, from any source.
#pragma once

#include "base/message.h"
#include "requests/event.h"
#include "requests/reasons.h"

namespace requests::detail {

// What is wrong and what would be right; empty when nothing is. Files go with tersedia and sebagian, reasons
// with a code of `reasons` with everything but tersedia.
base::Message problemOfAnswer(const ItemAnswer& answer, const Reasons& reasons);

}  // namespace requests::detail
