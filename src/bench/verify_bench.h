// `bench verify`: how many bytes per second the archive's verification reads, compared with `openssl dgst
// -sha512` on the same files in the same run.
//
// Before each measurement every file of the archive is written back and its pages are dropped
// (posix_fadvise(2), POSIX_FADV_DONTNEED), so that both read from the disk. The share of pages that stayed is
// measured by mincore(2) and printed. Names and attributes of files stay cached for both.
#pragma once

#include "base/disk.h"
#include "json/value.h"

namespace bench {

struct VerifyOrder {
  base::Path scratch;  // an existing folder on the measured disk; its remains can be deleted
  base::Path seed;     // of the storage root (archive/ of the installed files)
  int objects = 200;
  int kib = 1024;  // size of each object's content
  int runs = 5;    // turns, after a warm-up
};

// The figures of docs/performance.md, each a named member, for one and two threads or processes. Those named
// cached_… are for the same files in memory: the speed of the processors without the disk.
json::Object benchVerify(base::Disk& disk, const VerifyOrder& order);

}  // namespace bench
