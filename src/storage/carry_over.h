// What does not follow from the archive, taken from one database file into another: from one that is sound,
// or from one that is damaged, as far as it can be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/message.h"
#include "base/patience.h"

namespace storage {

// Whether the file is a database of ours without damage that SQLite sees. Makes it when it does not exist and
// brings its tables to this version, as SqliteDatabase does, and throws as that does, apart from Corrupt.
bool isSound(const base::Path& file, const base::Patience& patience = {});

// What SQLite finds wrong with the file, which is there; nothing when it is sound. Takes a time in proportion
// to its size. On a disk that nobody can write too.
std::optional<base::Message> damageOf(const base::Path& file);

struct CarriedTable {
  std::string table;
  std::int64_t rows = 0;  // that came over
  bool isWhole = true;    // all there were; else nobody knows how many are lost
};

// Copies the rows of TableRule::keptRows, table by table, to `to`, which is a database of this version. A
// damaged table is read from its beginning and from its end up to where it is damaged; a row that holds what
// its columns cannot mean is left. Nothing of `from` is changed but that SQLite takes in its log. Throws only
// what writing to `to` throws.
std::vector<CarriedTable> carryOver(const base::Path& from, const base::Path& to,
                                    const base::Patience& patience = {});

}  // namespace storage
