// How much of the archive is to be read again by when, so that a round takes the days that it is given,
// whatever runs were missed.
#pragma once

#include <cstddef>

#include "app/records/records.h"

namespace app {

// How many of `objects` the round must have checked by the end of the day that has begun: the share of the
// days that have begun since `started`, rounded up; all after the last. `days` is at least 1.
std::size_t dueInRound(base::Instant started, base::Instant now, std::int64_t days, std::size_t objects);

// Whether the next round is to begin: there was none, or the last is done and its days are over.
bool isRoundOver(const std::optional<FixityRound>& last, base::Instant now, std::int64_t days);

}  // namespace app
