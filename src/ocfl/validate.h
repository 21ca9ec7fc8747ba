// Validates OCFL objects and storage roots made by any program. Versions 1.0 and 1.1 of the standard, mixed
// as 1.1 allows; docs/formats/ocfl-validation.md explains the codes.
//
// Every finding is reported, as it is found. The order depends only on the content: by the object's path, and
// within an object structure, inventories, files. At most kMostOfOneCode findings of one code are reported
// per object, and for everything between the objects; the last one says so. An object without findings is
// valid.
//
// Writes nothing, follows no link, opens only regular files, and opens a path from an inventory only when a
// listing of the object shows it. A file that cannot be read is a finding. Changes during the validation make
// findings unreliable.
//
// Memory per thread: the largest inventory (at most 64 MiB and 4 million values; a larger one is an E033),
// the list of files of the largest object, and the largest folder. It does not depend on the number of
// objects, except for eight bytes per object, at most 32 MiB, when no known layout ensures unique ids.
//
// Errors: NotFound or InvalidInput when the path itself is not a folder.
#pragma once

#include <cstdint>

#include "base/disk.h"
#include "ocfl/finding.h"

namespace ocfl {

inline constexpr unsigned kMostOfOneCode = 1000;

struct Tally {
  std::uint64_t objects = 0;
  std::uint64_t files = 0;  // with computed digests, without inventories
  std::uint64_t bytes = 0;  // of those files
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
};

// `take` is called by one thread at a time, not always the caller's. Its exceptions end the validation and
// are thrown again here.
Tally validateObject(const base::Disk& disk, const base::Path& path, const TakeFinding& take);
Tally validateRoot(const base::Disk& disk, const base::Path& path, unsigned threads, const TakeFinding& take);

// Decides between object and storage root by the declaration, or else by the content. A folder that resembles
// neither is a finding and is not searched.
Tally validate(const base::Disk& disk, const base::Path& path, unsigned threads, const TakeFinding& take);

}  // namespace ocfl
