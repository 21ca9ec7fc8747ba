// UUIDs (RFC 9562) as URNs: "urn:uuid:…".
#pragma once

#include "base/bytes.h"
#include "base/instant.h"

namespace base {

// Sixteen bytes, of which the six bits of version (1 to 15) and variant are set (4.1, 4.2).
std::string uuidUrn(Bytes bytes, unsigned version);

// Version 7 (5.7): the milliseconds since 1970, then 74 random bits. What is made one after the other stands
// side by side in an index, so that a large database writes no more pages for a new object than a small one.
// `made` is not before 1970.
std::string timeOrderedUrn(Instant made);

}  // namespace base
