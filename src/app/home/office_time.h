// Days and past moments in the zone of the Walidata's office.
#pragma once

#include "app/home/workplace.h"
#include "base/instant.h"
#include "base/message.h"

namespace app {

// Today in the Walidata's zone.
base::Date todayAt(const Workplace& workplace);

// A moment in the Walidata's zone, as RFC 3339 has it: what JSON says of times.
std::string timeText(const Workplace& workplace, base::Instant time);

// "10.25": the time of day there, for people.
std::string clockTime(const Workplace& workplace, base::Instant time);

// InvalidInput when the moment is in the future, since a report on it could still change.
void demandPast(const Workplace& workplace, base::Instant at);

// The time of what happens next to something that last changed at `last`: now, or `last` where the clock
// stands a little before it, by two minutes at most. Conflict, naming both times and `whose` they are, where
// it stands further back: what is on record never goes backwards.
base::Instant timeAfter(const Workplace& workplace, base::Instant last, const base::Message& whose);

}  // namespace app
