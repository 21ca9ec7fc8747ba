// Verifies the archive in rounds and repairs one copy from the other (docs/formats/fixity.md).
//
// Damage is never repaired silently and never reported twice: findings and repairs are in the day's report,
// the damaged object is kept aside until an operator removes it, and an object without a good copy is left as
// it is.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/upkeep/replica.h"
#include "archive/damage.h"
#include "base/message.h"
#include "json/value.h"

namespace app {

struct ScrubOrder {
  std::int64_t days = 30;
  // Average of a run. An object is read without pauses, since it is locked meanwhile. 0: no bound.
  std::uint64_t bytesPerSecond = 0;
  std::function<void(std::chrono::nanoseconds)> wait;  // sleeps
};
ScrubOrder scrubOrderOf(const Settings& settings);

// A damaged object of one side, and its repair.
struct FixityFinding {
  std::string folder;  // below the storage root
  std::string side;    // "archive" or "replica"
  std::vector<archive::Damage> damages;
  bool isRepaired = false;
  std::string aside;     // where the damaged object is kept; empty when nothing is left
  base::Message reason;  // why it was not repaired
};

struct ScrubReport {
  FixityRound round;          // with this run
  std::uint64_t objects = 0;  // of this run
  std::uint64_t bytes = 0;    // of both sides
  double seconds = 0;
  std::uint64_t archived = 0;        // objects in the archive
  std::uint64_t checkedInRound = 0;  // of these
  std::uint64_t damagedObjects = 0;  // found by this run or before and not repaired
  std::vector<FixityFinding> findings;
};

// Checks the objects due in the round, oldest first; objects known as damaged come before all others. Results
// are recorded during the run, so the next run continues an interrupted one. `replica` may be null. Errors of
// the disk other than damage end it.
ScrubReport scrub(const Workplace& workplace, Replica* replica, const ScrubOrder& order);

// The state of the scrub: counts, the oldest check, the damaged objects. For staff and auditors.
json::Object fixityState(const Workplace& workplace, const Actor& actor);

}  // namespace app
