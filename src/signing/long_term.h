// Makes a signed letter verifiable for the long term (EN 319 142-1, 5.4 and 5.5): adds document time-stamps
// and a document security store as incremental updates. The signed bytes stay as they are.
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
  base::Instant now;  // fetched revocation data must cover this moment
  Fetch fetch = [](const net::Request& request) { return net::fetch(request); };
};

struct Lifted {
  base::Bytes pdf;
  Level level = Level::B;
  std::string shortfall = {};  // why the level is lower than wanted; empty: it is not
};

// Lifts every signature of the file to this level, as far as possible now. Does nothing for a level already
// reached. InvalidInput when the file has no signature or cannot be continued (Revision).
//
// Lifting a file from B-LTA to B-LTA renews it: adds validation data of its last document time-stamp, and a
// new time-stamp.
Lifted lift(base::Bytes pdf, Level wanted, const LiftSources& sources);

// When the certificate of the newest document time-stamp ends; the file must be renewed before. Nothing
// without a document time-stamp.
std::optional<base::Instant> renewalDue(const base::Bytes& pdf);

}  // namespace signing
