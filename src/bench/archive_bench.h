// `bench archive`: how many cases per second are archived durably, compared with the disk alone in the same
// run.
#pragma once

#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "base/disk.h"
#include "json/value.h"

namespace bench {

struct ArchiveOrder {
  base::Path cases;    // a case is a sub-folder; its files are the submitted documents
  base::Path scratch;  // an empty folder on the archive's file system; its remains can be deleted
  int threads = 50;    // simultaneous requests
  int runs = 3;
  int single = 100;  // cases archived one by one
};

// The figures of docs/performance.md, each a named member. `pemohon` submits the cases where the whole use
// case is measured. InvalidInput when `cases` has no case with files.
json::Object benchArchive(const app::Workplace& workplace, const app::Actor& pemohon,
                          const ArchiveOrder& order);

}  // namespace bench
