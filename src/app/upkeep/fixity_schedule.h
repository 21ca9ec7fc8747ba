// How much of the archive must be verified by when, so that a round takes its given days, even when runs are
// missed.
#pragma once

#include <cstddef>

#include "app/records/records.h"

namespace app {

// How many of `objects` the round must have checked by the end of the present day: the share of the days
// begun since `started`, rounded up; all after the last day. `days` must be at least 1.
std::size_t dueInRound(base::Instant started, base::Instant now, std::int64_t days, std::size_t objects);

// Whether the next round begins: there was none, or the last is complete and its days are over.
bool isRoundOver(const std::optional<FixityRound>& last, base::Instant now, std::int64_t days);

}  // namespace app
