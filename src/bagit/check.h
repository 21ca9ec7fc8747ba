// Judging any bag (RFC 8493), ours or not, in a folder or a zip, without unpacking or changing anything.
#pragma once

#include <cstdint>

#include "bagit/finding.h"
#include "base/disk.h"
#include "zip/survey.h"

namespace bagit {

struct BagReport {
  Findings findings;        // every problem, in the order of the checks
  std::string version;      // as bagit.txt says; empty when it does not
  std::uint64_t files = 0;  // whose digests were computed
  std::uint64_t bytes = 0;

  // Complete and valid (RFC 8493, 3): there are no errors.
  bool isValid() const;
};

// The declaration; every payload and tag manifest, with the algorithms of crypto/fixity_digest.h; that all
// files are listed and all that is listed is there; bag-info.txt with Payload-Oxum; names that would clash or
// leave the folder elsewhere; links. A bag with fetch.txt is refused: what lies elsewhere cannot be judged
// here.
//
// A bag that says `Berkas-Canonical-Form: 1` (bagit/writer.h) is also held against the bytes that our writer
// makes of its files, so that no byte of it is unchecked.
//
// Memory grows with the number of files, not with their sizes. Throws NotFound when there is no `path`, and
// what Disk throws when a folder cannot be listed.
BagReport check(const base::Disk& disk, const base::Path& path, const zip::Limits& limits = {});

}  // namespace bagit
