// One object, from its declaration to the last byte of its content (OCFL 1.1, 3).
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/validate.h"

namespace ocfl::detail {

// What its storage root wants to know of it.
struct ObjectFacts {
  std::string id;            // empty when it names none
  std::optional<Spec> spec;  // as declared
};

// Never throws for what lies in the folder.
ObjectFacts checkObject(const base::Disk& disk, const base::Path& root, Reporter& reporter, Tally& tally);

}  // namespace ocfl::detail
