// The cost of a signature, compared with the bare signatures of `openssl speed` in the same run.
#pragma once

#include "bench/letters_bench.h"
#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

// The figures of docs/performance.md on signed letters, each a named member. Unavailable when there is no
// openssl command.
json::Object benchSigning(const Workshop& workshop, const LettersOrder& order);

}  // namespace bench
