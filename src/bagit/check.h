// Checks any bag (RFC 8493), ours or not, in a folder or a zip, without unpacking or changing anything.
#pragma once

#include <cstdint>

#include "bagit/finding.h"
#include "base/disk.h"
#include "zip/survey.h"

namespace bagit {

struct BagReport {
  Findings findings;        // every problem, in the order of the checks
  std::string version;      // from bagit.txt; empty when it names none
  std::uint64_t files = 0;  // with computed digests
  std::uint64_t bytes = 0;

  // Complete and valid (RFC 8493, 3): no finding is an error.
  bool isValid() const;
};

// Checks the declaration; every payload and tag manifest, with the algorithms of crypto/fixity_digest.h; that
// every file is listed and every listed file exists; bag-info.txt with Payload-Oxum; names that would clash
// or leave the folder on other systems; links. Refuses a bag with fetch.txt: files elsewhere cannot be
// checked here.
//
// A bag with `Berkas-Canonical-Form: 1` (bagit/writer.h) must also have exactly the bytes that our writer
// makes of its files, so no byte of it is unchecked.
//
// Memory grows with the number of files, not with their sizes. NotFound when `path` does not exist; Disk's
// errors when a folder cannot be listed.
BagReport check(const base::Disk& disk, const base::Path& path, const zip::Limits& limits = {});

}  // namespace bagit
