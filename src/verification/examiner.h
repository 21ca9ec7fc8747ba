// verify() for files from outside: in a cage, so that what the reading library does with hostile bytes is
// bounded in memory and time and can reach nothing.
#pragma once

#include "cage/cage.h"
#include "cage/worker.h"
#include "verification/verify.h"

namespace verification {

// Thread-safe; see cage::Cage.
class Examiner {
 public:
  explicit Examiner(cage::Limits limits = {}, std::size_t workers = 1);

  // As verify(), and Invalid with the reason `too-large` when the worker does not come to an end within its
  // limits. Unavailable when there can be no worker.
  Report verify(base::ByteView pdf, const Trust& trust);

 private:
  cage::Cage cage_;
};

// What the program must be able to do when it is called as a worker.
cage::Work examinerWork();
inline constexpr const char* kExaminerWork = "verify";

}  // namespace verification
