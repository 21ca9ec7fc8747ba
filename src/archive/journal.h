// A record outside of the archive of what was archived, in an order that nobody can change: the transparency
// log. Declared here, since the store decides when it is written; implemented above
// (app/home/archive_journal.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "archive/object_id.h"
#include "base/instant.h"

namespace archive {

// Of one archived version.
struct JournalEntry {
  ObjectId object;
  int version = 0;
  base::Instant created;        // of the version
  std::string event;            // what it was (NewVersion::event)
  std::string inventorySha512;  // of the version's inventory.json
};

// Safe to use from several threads; several processes may write the same journal.
class Journal {
 public:
  virtual ~Journal() = default;

  // The entries of one round of commits. Whoever holds one keeps all others waiting; it begins and ends on
  // one thread. One that goes without `seal` has written nothing; when the process dies in between, its
  // entries are there afterwards if the versions are, or not at all.
  class Round {
   public:
    virtual ~Round() = default;
    // Writes the entries, not durable yet, on the file system of the archive. May be called again, with other
    // entries instead of these; with none, nothing is written.
    virtual void write(const std::vector<JournalEntry>& entries) = 0;
    // After a sync of that file system: makes the entries part of the journal, durably.
    virtual void seal() = 0;
  };
  // Corrupt when the journal is not what it was, Unavailable when it cannot be written; then nothing may be
  // archived.
  virtual std::unique_ptr<Round> begin() = 0;

  // How many entries there are, or were a little while ago: an entry that is written later stands at this
  // place or behind it.
  virtual std::uint64_t size() = 0;
  // Those of `entries`, by object and version, that do not stand at place `from` or behind it.
  virtual std::vector<JournalEntry> missing(std::uint64_t from, const std::vector<JournalEntry>& entries) = 0;
};

}  // namespace archive
