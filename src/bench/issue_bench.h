// `bench issue`: how many letters per second are numbered, rendered, signed, checked, archived and committed,
// compared with signing and archiving alone in the same run.
#pragma once

#include "app/home/workplace.h"
#include "bench/workshop.h"
#include "json/value.h"

namespace bench {

struct IssueOrder {
  base::Path scratch;  // an empty folder on the archive's file system
  int letters = 300;   // per turn, each of its own case
  int threads = 50;    // simultaneous signings
  int runs = 3;
  double seconds = 1.0;  // of signing alone
};

// In a demo home, with its series, approvers and keys; "bench" is a pemohon of "Badan Contoh Kota Malang".
json::Object benchIssue(const app::Workplace& workplace, const Workshop& workshop, const IssueOrder& order);

}  // namespace bench
