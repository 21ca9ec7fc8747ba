// What a signature costs, beside the bare signatures of `openssl speed` in the same run.
#pragma once

#include "bench/letters_bench.h"
#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

// The figures of docs/performance.md on signed letters, each a named member. Unavailable when the openssl
// command is not there.
json::Object benchSigning(const Workshop& workshop, const LettersOrder& order);

}  // namespace bench
