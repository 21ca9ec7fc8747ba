// `bench letters`: how many letters per second this machine makes, compared with stock libharu on the same
// text in the same run.
#pragma once

#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

struct LettersOrder {
  int count = 20'000;    // letters between two measurements of memory
  double seconds = 1.0;  // per measured run
  int runs = 5;
};

// The figures of docs/performance.md, each a named member.
json::Object benchLetters(const Workshop& workshop, const LettersOrder& order);

}  // namespace bench
