// `bench letters`: how many letters a second this machine makes, beside what stock libharu makes of the same
// text in the same run.
#pragma once

#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

struct LettersOrder {
  int count = 20'000;    // letters after which memory is looked at again
  double seconds = 1.0;  // of each measured run
  int runs = 5;
};

// The figures of docs/performance.md, each a named member.
json::Object benchLetters(const Workshop& workshop, const LettersOrder& order);

}  // namespace bench
