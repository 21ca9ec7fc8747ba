// Reading the archive again, round after round, and mending one copy from the other (docs/formats/fixity.md).
//
// A damage is never mended silently and never twice told: what was found and done stands in the day's report,
// the damaged object is kept aside until an operator removes it, and what has no good copy is left as it is.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/upkeep/replica.h"
#include "archive/damage.h"
#include "json/value.h"

namespace app {

struct ScrubOrder {
  std::int64_t days = 30;
  // On the average of a run; an object is read without a pause, since it is locked meanwhile. 0: no bound.
  std::uint64_t bytesPerSecond = 0;
  std::function<void(std::chrono::nanoseconds)> wait;  // sleeps
};
ScrubOrder scrubOrderOf(const Settings& settings);

// An object of one side that was found damaged, and what became of it.
struct FixityFinding {
  std::string folder;  // below the storage root
  std::string side;    // "archive" or "replica"
  std::vector<archive::Damage> damages;
  bool isRepaired = false;
  std::string aside;   // where the damaged object is kept; empty when there was nothing to keep
  std::string reason;  // why it was not repaired
};

struct ScrubReport {
  FixityRound round;          // with this run
  std::uint64_t objects = 0;  // of this run
  std::uint64_t bytes = 0;    // of both sides
  double seconds = 0;
  std::uint64_t archived = 0;        // objects in the archive
  std::uint64_t checkedInRound = 0;  // of these
  std::uint64_t damagedObjects = 0;  // that stand, found by this run or before
  std::vector<FixityFinding> findings;
};

// Checks what the round has come to, oldest first, objects known as damaged before all others. What was
// checked is on record as it goes, so that a run that is stopped is gone on with by the next. `replica` may
// be null. Errors of the disk other than damage end it.
ScrubReport scrub(const Workplace& workplace, Replica* replica, const ScrubOrder& order);

// The state of the scrub: counts, the oldest check, the damaged objects. For staff and auditors.
json::Object fixityState(const Workplace& workplace, const Actor& actor);

}  // namespace app
