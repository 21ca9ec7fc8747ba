// A record, outside the archive, of everything archived, in an unchangeable order: the transparency log.
// Declared here because the store decides when it is written; implemented in app/home/archive_journal.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "archive/object_id.h"
#include "base/instant.h"

namespace archive {

// The entry of an archived version.
struct JournalEntry {
  ObjectId object;
  int version = 0;
  base::Instant created;        // of the version
  std::string event;            // NewVersion::event
  std::string inventorySha512;  // of the version's inventory.json
};

// Thread-safe; several processes may write the same journal.
class Journal {
 public:
  virtual ~Journal() = default;

  // The entries of one round of commits. All others wait while a round exists; it must begin and end on the
  // same thread. Without `seal` it writes nothing. When the process dies before `seal`, the entries exist
  // afterwards only if their versions do.
  class Round {
   public:
    virtual ~Round() = default;
    // Writes the entries, not yet durable, to the file system of the archive. A further call replaces the
    // entries; they may be none.
    virtual void write(const std::vector<JournalEntry>& entries) = 0;
    // Makes the entries part of the journal, durably. The file system must have been synced before.
    virtual void seal() = 0;
  };
  // Corrupt when the journal has been changed; Unavailable when it cannot be written. Then nothing may be
  // archived.
  virtual std::unique_ptr<Round> begin() = 0;

  // The number of entries, perhaps slightly out of date: a later entry has this place or a greater one.
  virtual std::uint64_t size() = 0;
  // The entries, by object and version, that the journal lacks at place `from` and after it.
  virtual std::vector<JournalEntry> missing(std::uint64_t from, const std::vector<JournalEntry>& entries) = 0;
};

}  // namespace archive
