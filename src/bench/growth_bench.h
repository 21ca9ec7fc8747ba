// `bench growth`: whether an archive that has become large still takes in, starts, and hands out as fast as a
// small one.
#pragma once

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace bench {

struct GrowthOrder {
  int cases = 100'000;
  int block = 1000;  // cases whose rate is taken together
  int turns = 5;     // in which the two are compared; so many blocks are all that the small one has
  int threads = 50;  // requests at the same time
};

// A demo home without cases.
struct GrowingHome {
  const app::Workplace& workplace;
  app::Actor pemohon;  // hands them in, as small requests
  base::Path scratch;  // an empty folder on the archive's file system
};

// Fills the first home until so many blocks are missing, then compares the two in turns, so that a machine
// that changes its speed meanwhile changes it for both. The export and `archive validate` run as commands of
// this program.
json::Object benchGrowth(const GrowingHome& large, const GrowingHome& small, const GrowthOrder& order);

}  // namespace bench
