// `bench intake`: what it costs to look at files before they are kept. A PDF of about 300 KB, warm in the
// cage, beside the work of `qpdf --check`; large files examined and archived, beside `openssl dgst -sha512`
// of the same file and `cp` with `sync -f` in the same run.
#pragma once

#include "app/home/workplace.h"
#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

struct IntakeOrder {
  int mib = 200;  // of each large file
  int runs = 5;
  base::Path scratch;  // on the archive's file system
};

// Unavailable when qpdf or openssl is not there.
json::Object benchIntake(const app::Workplace& workplace, const Workshop& workshop, const IntakeOrder& order);

}  // namespace bench
