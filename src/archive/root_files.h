// The storage root's own files, listed with their digests, so that a change of any of them is found: objects
// have their inventories for that, the root of OCFL 1.1 has nothing.
//
// SHA512SUMS lists every file that lies straight in the root or below its folder "extensions", itself apart,
// as `sha512sum -c` reads it: one line for each, ordered by path, the digest, two blanks, the path.
#pragma once

#include <string>

#include "archive/verify.h"
#include "base/disk.h"

namespace archive {

inline constexpr const char* kRootSums = "SHA512SUMS";

// What SHA512SUMS says of the files as they are now.
std::string rootSumsOf(const base::Disk& disk, const base::Path& root);

// Holds the files against SHA512SUMS. Damages, with the code "root-file": one that is changed, missing,
// unlisted or neither file nor folder; a list that is missing or not in the form above. Whether a file or its
// line in the list was changed, the two alone do not tell; the message names both. Never throws for damage.
Verification verifyRootFiles(const base::Disk& disk, const base::Path& root);

}  // namespace archive
