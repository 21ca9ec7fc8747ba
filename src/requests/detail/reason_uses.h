// The words for ReasonUse in reasons.xml and procedure.xml.
#pragma once

#include "base/words.h"
#include "requests/reasons.h"

namespace requests::detail {

inline constexpr base::Word<ReasonUse> kReasonUses[] = {
    {"return", ReasonUse::Return}, {"refusal", ReasonUse::Refusal}, {"answer", ReasonUse::Answer}};

}  // namespace requests::detail
