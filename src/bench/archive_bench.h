// `bench archive`: how many cases a second are taken into the archive durably, beside what the disk gives in
// the same run.
#pragma once

#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "base/disk.h"
#include "json/value.h"

namespace bench {

struct ArchiveOrder {
  base::Path cases;    // a case is a sub-folder, its files the documents handed in
  base::Path scratch;  // an empty folder on the archive's file system; what is left in it is of no use
  int threads = 50;    // requests at the same time
  int runs = 3;
  int single = 100;  // cases that are taken in one by one
};

// The figures of docs/performance.md, each a named member. `pemohon` hands in the cases where the whole use
// case is measured. InvalidInput when `cases` has no case with files.
json::Object benchArchive(const app::Workplace& workplace, const app::Actor& pemohon,
                          const ArchiveOrder& order);

}  // namespace bench
