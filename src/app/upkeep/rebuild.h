// Rebuilds the database from the archive, and completes work that a crash interrupted.
#pragma once

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "base/error.h"

namespace app {

struct RebuildReport {
  int requests = 0;
  int events = 0;
  int letters = 0;
  int registers = 0;
  int contacts = 0;
  base::Problems unreadable;  // parts of the archive of which the database knows nothing, or not all
  base::Problems damaged;     // records that cannot be used (app/cases/event_reading.h); all else is there
};

// Forgets every row that follows from the archive and makes it anew. The caller holds the home alone. What
// cannot be read is in the report, and the others are there.
RebuildReport rebuild(const Workplace& workplace);
// The same for somebody who asks. Denied unless he may; then nothing was forgotten.
RebuildReport rebuild(const Workplace& workplace, const Actor& actor);

// After a restore: projects everything in the archive that an older database lacks; examines every object.
// The caller must hold the home exclusively.
void catchUpWithArchive(const Workplace& workplace);

// At the start of whoever holds the home alone: empties staging, projects what was archived and not recorded,
// completes the rows of an older program (completeCases), finishes letters that have their number, ends the
// data of contact persons whose request was not archived. Returns what could not be finished.
base::Problems recover(const Workplace& workplace);

}  // namespace app
