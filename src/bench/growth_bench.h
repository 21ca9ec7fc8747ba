// `bench growth`: whether a large archive still takes in cases, starts, and exports as fast as a small one.
#pragma once

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace bench {

struct GrowthOrder {
  int cases = 100'000;
  int block = 1000;  // cases per measured rate
  int turns = 5;     // of comparison; the small one gets a block in each
  int threads = 50;  // simultaneous requests
};

// A demo home without cases.
struct GrowingHome {
  const app::Workplace& workplace;
  app::Actor pemohon;  // submits them, as small requests
  base::Path scratch;  // an empty folder on the archive's file system
};

// Fills the first home except for the last `turns` blocks, then compares the two in turns, so that a change
// of the machine's speed affects both. Export and `archive validate` run as commands of this program.
json::Object benchGrowth(const GrowingHome& large, const GrowingHome& small, const GrowthOrder& order);

}  // namespace bench
