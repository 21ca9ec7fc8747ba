// From a signed letter to one that can be judged for good (EN 319 142-1, 5.4 and 5.5): document time-stamps
// and a document security store, each an incremental update. What was signed stays byte by byte.
#pragma once

#include <optional>
#include <string>

#include "base/instant.h"
#include "signing/level.h"
#include "signing/time_stamp_authority.h"
#include "signing/validation_data.h"

namespace signing {

struct LiftSources {
  const TimeStampAuthority& authority;
  base::Instant now;  // of which what is fetched must tell
  Fetch fetch = [](const net::Request& request) { return net::fetch(request); };
};

struct Lifted {
  base::Bytes pdf;
  Level level = Level::B;
  std::string shortfall = {};  // why not as high as was wanted; empty: it is
};

// Lifts every signature of the file to this level as far as can be had now; a level that is there already
// costs nothing. InvalidInput when the file has no signature, or cannot be continued (Revision).
//
// Lifting to B-LTA a file that is of that level renews it: validation data of its last document time-stamp,
// and a new one.
Lifted lift(base::Bytes pdf, Level wanted, const LiftSources& sources);

// When the certificate of the newest time-stamp over the file ends: before that it must be renewed. Nothing
// without a document time-stamp.
std::optional<base::Instant> renewalDue(const base::Bytes& pdf);

}  // namespace signing
