// A second storage root that follows the first (docs/formats/fixity.md).
//
// It follows object by object, with the protocol of Store::commit, so that it is a valid storage root at
// every moment. It follows only continued histories: the copy's versions must be the first versions of the
// original. Any other difference is reported and left on both sides, since the two alone do not show which is
// right.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "archive/store.h"

namespace archive {

// How the copy of an object compares with the original.
enum class Likeness {
  Same,        // equal inventories, byte for byte
  Missing,     // there is no copy
  Behind,      // the original has its versions and further ones
  Other,       // it has another history, or further versions
  Unreadable,  // one of the inventories is missing or damaged
};

// Compares inventories only; no content is read.
Likeness likenessOf(const Store& first, const Store& copy, const base::Path& folder);

struct MirrorReport {
  std::uint64_t objects = 0;  // examined
  std::uint64_t copied = 0;
  std::uint64_t bytes = 0;  // copied
  // Objects not followed: damaged in the original, Other, or only in the copy. Paths are relative to the
  // root.
  std::vector<Damage> refused;
};

// Brings `copy` up to date with `first`, by `threads` threads, whose objects share syncs. `replaces` tells
// whether an object with an Other history may still replace the copy; a tombstone may. Takes over files of
// the root itself when they differ and none of them is damaged. Errors of the disk end it; the objects copied
// before stay, and the next call continues.
MirrorReport mirror(const Store& first, Store& copy, unsigned threads,
                    const std::function<bool(const Inventory&)>& replaces);

}  // namespace archive
