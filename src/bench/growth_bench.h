// `bench growth`: whether an archive that has become large still takes in, starts, and hands out as fast as a
// small one.
#pragma once

#include "app/actor.h"
#include "app/workplace.h"
#include "json/value.h"

namespace bench {

struct GrowthOrder {
  base::Path scratch;  // an empty folder on the archive's file system
  int cases = 100'000;
  int block = 1000;  // cases whose rate is taken together; at most a third of all
  int threads = 50;  // requests at the same time
};

// In a demo home without cases; `pemohon` hands them in as small requests. Every figure is taken at one block
// of cases and again at all of them; the export and `archive validate` run as commands of this program.
json::Object benchGrowth(const app::Workplace& workplace, const app::Actor& pemohon,
                         const GrowthOrder& order);

}  // namespace bench
