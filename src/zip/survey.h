// Checks a zip of unknown origin by its headers, without unpacking, and reports every problem.
//
// A zip describes each entry twice, in the central directory at its end and in a header before the entry, and
// programs differ in which they believe. Here both must agree, entries must not overlap, and no byte may lie
// between them: then every program sees the same files.
//
// Memory is bounded by `Limits::directory`, whatever the zip's size or its headers claim.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "zip/entry.h"
#include "zip/source.h"

namespace zip {

struct Limits {
  std::uint64_t entries = 50'000;
  std::uint64_t directory = 16 << 20;     // size of the central directory, in bytes
  std::uint64_t bytes = 16ULL << 30;      // bytes of all contents together
  std::uint64_t ratio = 200;              // largest ratio of content to stored bytes …
  std::uint64_t ratioFrom = 16ULL << 20;  // … for entries, and wholes, of this size and more
};

struct Survey {
  std::vector<Entry> entries;  // in the order of the file
  Flaws flaws;                 // empty: it may be read
  // Whether the zip, apart from the contents, has exactly the bytes that zip::Writer writes for these
  // entries. The contents are bound by their CRC-32, so no byte of such a zip can change unnoticed.
  bool isCanonical = false;
};

// Flaws: not a zip, cut off, or bytes that belong to no entry (zip-structure); directory and header differ
// (zip-headers-differ); entries overlap (zip-overlap); more than `limits` (zip-limit); a method other than
// stored and deflated (zip-method); encryption (zip-encrypted); links and devices (zip-kind); names that are
// absolute, have "..", "." or empty steps, '\\', ':' after a letter, NUL, invalid UTF-8, or more than 1,024
// bytes (zip-name); a duplicate name, or a file in the place of a folder (zip-duplicate). Throws what
// the source throws.
Survey survey(const Source& source, const Limits& limits = {});

}  // namespace zip
