// Looking at a zip of unknown origin without unpacking anything: its headers alone, every problem told.
//
// A zip says everything twice, in its central directory at the end and in a header before each entry, and
// programs differ in which they believe. Here both must say the same, entries must not overlap, and no byte
// may lie between them: then every program sees the same files.
//
// Memory is bounded by `Limits::directory`, whatever the zip's size. Nothing of what a header promises is
// believed without a bound.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"
#include "zip/entry.h"

namespace zip {

struct Limits {
  std::uint64_t entries = 50'000;
  std::uint64_t directory = 16 << 20;     // bytes of the central directory
  std::uint64_t bytes = 16ULL << 30;      // of all contents together
  std::uint64_t ratio = 200;              // of a content to what it takes in the zip …
  std::uint64_t ratioFrom = 16ULL << 20;  // … looked at in entries, and in the whole, of this size
};

struct Survey {
  std::vector<Entry> entries;  // in the order in which they lie in the file
  Flaws flaws;                 // none: it may be read
  // Whether these are exactly the bytes that zip::Writer writes for these entries, contents apart. Since the
  // contents are bound by their CRC-32, no byte of such a zip can change unnoticed.
  bool isCanonical = false;
};

// Refused by a flaw: what is no zip, is cut off or has bytes that belong to no entry (zip-structure); two
// accounts that differ (zip-headers-differ); entries that overlap (zip-overlap); more than `limits`
// (zip-limit); a method but stored and deflated (zip-method); encryption (zip-encrypted); links and devices
// (zip-kind); names that are absolute, have "..", "." or empty steps, '\\', ':' after a letter, NUL, no
// UTF-8, or over 1,024 bytes (zip-name); a name twice, or a file in the place of a folder (zip-duplicate).
// Throws what Disk throws when the file cannot be read.
Survey survey(const base::Disk& disk, const base::Path& path, const Limits& limits = {});

}  // namespace zip
