// The storage root's own files, listed with their digests, so that every change of them is found. Objects
// have inventories for this; OCFL 1.1 offers nothing for the root.
//
// SHA512SUMS lists every file directly in the root or below its folder "extensions", except itself, in the
// format of `sha512sum -c`: one line per file, ordered by path, with the digest, two blanks and the path.
#pragma once

#include <string>

#include "archive/verify.h"
#include "base/disk.h"

namespace archive {

inline constexpr const char* kRootSums = "SHA512SUMS";

// The content of SHA512SUMS for the present files.
std::string rootSumsOf(const base::Disk& disk, const base::Path& root);

// Compares the files with SHA512SUMS. Damages have the code "root-file": an entry that is changed, missing,
// unlisted or neither file nor folder; a list that is missing or not in the form above. Either a file or its
// line may have been changed, so the message names both. Never throws for damage.
Verification verifyRootFiles(const base::Disk& disk, const base::Path& root);

}  // namespace archive
