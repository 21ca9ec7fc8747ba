// Rebuilds the database from the archive, and completes work that a crash interrupted.
#pragma once

#include "app/home/workplace.h"

namespace app {

struct RebuildReport {
  int requests = 0;
  int events = 0;
  int letters = 0;
  int registers = 0;
  int contacts = 0;
};

// Removes every row that follows from the archive and makes it anew. The caller must hold the home
// exclusively. Corrupt, naming the objects, when some cannot be read; the others are then in the database.
RebuildReport rebuild(const Workplace& workplace);

// After a restore: projects everything in the archive that an older database lacks; examines every object.
// The caller must hold the home exclusively.
void catchUpWithArchive(const Workplace& workplace);

// Called at the start by a process that holds the home exclusively: empties staging, projects archived
// versions that were not recorded, finishes numbered letters, destroys the data of contact persons whose
// request was not archived. Returns what could not be finished.
base::Problems recover(const Workplace& workplace);

}  // namespace app
