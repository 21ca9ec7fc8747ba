// A leaf of Berkas's log, one per event: a line of canonical JSON (RFC 8785) and a line end. It names
// archived versions by random ids and digests, and holds no personal data, since it can never be removed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/instant.h"

namespace tlog {

// Values of Record::event.
namespace event {
inline constexpr const char* kIngestion = "ingestion";       // the first version of an object
inline constexpr const char* kNewVersion = "new version";    // a further one
inline constexpr const char* kHold = "hold";                 // a version that sets a legal hold
inline constexpr const char* kRelease = "release";           // a version that lifts the hold
inline constexpr const char* kDeletion = "deletion";         // a tombstone replaced the object
inline constexpr const char* kRepair = "repair";             // a version put back from a verified copy
inline constexpr const char* kAccessLog = "access log";      // a day's record of readings
inline constexpr const char* kFixityCheck = "fixity check";  // a summary of a round of checks
inline constexpr const char* kKeyChange = "key change";      // another key signs from the next leaf on
}  // namespace event

struct Record {
  std::uint64_t seq = 0;  // the index of the leaf
  base::Instant time;     // when it happened, in UTC
  std::string event;
  std::string object;           // id of the archived object; empty for a key change
  int version = 0;              // of the object; 0 for a key change
  std::string inventorySha512;  // of that version's inventory.json; empty for a key change
  std::string agent;            // the program: "berkas/1.0.0"
  std::string oldKey = {};      // vkeys; only in a key change
  std::string newKey = {};

  // The bytes of the leaf. The same record gives the same bytes.
  base::Bytes line() const;
  // Nothing unless line() can produce `line`.
  static std::optional<Record> parse(base::ByteView line);

  bool operator==(const Record&) const = default;
};

}  // namespace tlog
