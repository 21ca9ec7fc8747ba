// UUIDs (RFC 9562) as URNs: "urn:uuid:…".
#pragma once

#include "base/bytes.h"
#include "base/instant.h"

namespace base {

// `bytes` are sixteen; their six bits of version (1 to 15) and variant are set (4.1, 4.2).
std::string uuidUrn(Bytes bytes, unsigned version);

// Version 7 (5.7): the milliseconds since 1970, then 74 random bits. Consecutive ids stand side by side in an
// index, so a new object costs a large database no more pages than a small one. `made` must not be before
// 1970.
std::string timeOrderedUrn(Instant made);

}  // namespace base
