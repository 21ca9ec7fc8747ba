// A second storage root that follows the first (docs/formats/fixity.md).
//
// It follows by whole objects, each by the protocol of Store::commit, so that it is a storage root of its own
// at every moment. What it follows is history that goes on: the object's versions there are a beginning of
// those here. Anything else is told and left as it is on both sides, since nobody can say from the two alone
// which is right.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "archive/store.h"

namespace archive {

// How the copy of an object stands to the first one.
enum class Likeness {
  Same,        // inventories are equal, byte for byte
  Missing,     // there is no copy
  Behind,      // its versions are a beginning of the first one's
  Other,       // it tells another story, or one that goes further
  Unreadable,  // one of the inventories is missing or damaged
};

// Compares inventories only; no content is read.
Likeness likenessOf(const Store& first, const Store& copy, const base::Path& folder);

struct MirrorReport {
  std::uint64_t objects = 0;  // looked at
  std::uint64_t copied = 0;
  std::uint64_t bytes = 0;  // of what was copied
  // What was not followed: damaged where it comes from, or Other, or in the copy alone. Paths below the root.
  std::vector<Damage> refused;
};

// Brings `copy` up to `first`, by so many threads, whose objects share the syncs. `replaces` says of an
// object whose history is Other whether it may take the copy's place all the same: a tombstone may. Files of
// the root itself are taken over when they differ and none of them is damaged. Errors of the disk end it;
// what was copied stays, and the next call goes on.
MirrorReport mirror(const Store& first, Store& copy, unsigned threads,
                    const std::function<bool(const Inventory&)>& replaces);

}  // namespace archive
