// Is this a valid OCFL object, or storage root, whoever made it? Versions 1.0 and 1.1 of the standard, mixed
// as 1.1 allows; docs/formats/ocfl-validation.md tells what each code means here.
//
// Findings are handed out as they are found, every one and not only the first, in an order that depends on
// the content alone: by the path of the object, and within an object structure, inventories, files. Of one
// code at most kMostOfOneCode are told for an object, and for what lies between the objects; the last of
// these says so. No finding: the object is valid.
//
// Nothing is written, no link is followed, nothing but regular files is opened, and no path that an inventory
// names is opened unless a listing of the object showed it. What cannot be read is a finding. Whoever changes
// the object meanwhile gets findings that are true no longer.
//
// Memory: that of the largest inventory (64 MiB and 4 million values are read at most, a larger one is an
// E033), of the list of files of the largest object and of the largest folder, for each thread; it does not
// depend on the number of objects, but for eight bytes an object, 32 MiB at most, where no known layout tells
// that ids are unique.
//
// Errors: NotFound or InvalidInput when the path itself is no folder.
#pragma once

#include <cstdint>

#include "base/disk.h"
#include "ocfl/finding.h"

namespace ocfl {

inline constexpr unsigned kMostOfOneCode = 1000;

struct Tally {
  std::uint64_t objects = 0;
  std::uint64_t files = 0;  // whose digests were computed, inventories not counted
  std::uint64_t bytes = 0;  // of those files
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
};

// `take` is called by one thread at a time, not always the caller's. What it throws ends the validation and
// is thrown again here.
Tally validateObject(const base::Disk& disk, const base::Path& path, const TakeFinding& take);
Tally validateRoot(const base::Disk& disk, const base::Path& path, unsigned threads, const TakeFinding& take);

// Whichever of both it is, by its declaration or else by its look; a folder that looks like neither is found
// to be neither, and is not searched.
Tally validate(const base::Disk& disk, const base::Path& path, unsigned threads, const TakeFinding& take);

}  // namespace ocfl
