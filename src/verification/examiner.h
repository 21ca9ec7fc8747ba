// verify() for files from outside, in a cage: the reading library meets hostile bytes with bounded memory and
// time, and without access to anything.
#pragma once

#include "cage/cage.h"
#include "cage/worker.h"
#include "verification/verify.h"

namespace verification {

// Thread-safe; see cage::Cage.
class Examiner {
 public:
  explicit Examiner(cage::Limits limits = {}, std::size_t workers = 1);

  // As verify(), but Invalid with the reason `too-large` when the worker does not finish within its limits.
  // Unavailable when no worker can be started.
  Report verify(base::ByteView pdf, const Trust& trust);

 private:
  cage::Cage cage_;
};

// The work that the program must offer as a worker.
cage::Work examinerWork();
inline constexpr const char* kExaminerWork = "verify";

}  // namespace verification
