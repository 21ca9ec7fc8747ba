// `bench verify`: how many bytes a second the archive's verification reads, beside `openssl dgst -sha512` on
// the same files in the same run.
//
// Before each measurement every file of the archive is written back and its pages are given up
// (posix_fadvise(2), POSIX_FADV_DONTNEED), so that both read from the disk; the share of pages that stayed
// all the same is measured by mincore(2) and printed. Names and attributes of files stay cached for both.
#pragma once

#include "base/disk.h"
#include "json/value.h"

namespace bench {

struct VerifyOrder {
  base::Path scratch;  // a folder that exists, on the disk to be measured; what is left in it is of no use
  base::Path seed;     // of the storage root (archive/ of the installed files)
  int objects = 200;
  int kib = 1024;  // size of each object's content
  int runs = 5;    // turns, after one to warm up
};

// The figures of docs/performance.md, each a named member, by one and by two threads or processes. Those
// named cached_… are of the same files with their pages in memory: what the processors give without the disk.
json::Object benchVerify(base::Disk& disk, const VerifyOrder& order);

}  // namespace bench
