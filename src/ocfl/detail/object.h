// Checks an object, from its declaration to the last byte of its content (OCFL 1.1, 3).
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/validate.h"

namespace ocfl::detail {

// What the check of the storage root needs.
struct ObjectFacts {
  std::string id;            // empty when missing
  std::optional<Spec> spec;  // as declared
};

// Never throws because of the folder's content.
ObjectFacts checkObject(const base::Disk& disk, const base::Path& root, Reporter& reporter, Tally& tally);

}  // namespace ocfl::detail
