// The inventory of an OCFL 1.1 object (3.5), as a value and as bytes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/object_id.h"
#include "base/bytes.h"
#include "base/instant.h"

namespace archive {

struct VersionRecord {
  base::Instant created;
  std::string message;
  std::string userName;
  std::string userAddress;                   // a URI
  std::map<std::string, std::string> state;  // logical path → SHA-512

  bool operator==(const VersionRecord&) const = default;
};

struct Inventory {
  ObjectId id;
  std::vector<VersionRecord> versions;                       // v1 first; the last is the head
  std::map<std::string, std::vector<std::string>> manifest;  // SHA-512 → content paths
  std::map<std::string, std::vector<std::string>> sha256;    // fixity block: SHA-256 → content paths

  int head() const { return static_cast<int>(versions.size()); }
  // Of a version counted from 1. NotFound when the object has no such version.
  const VersionRecord& version(int number) const;

  bool operator==(const Inventory&) const = default;
};

// The same inventory gives the same bytes: one line of canonical JSON and a line end.
base::Bytes toBytes(const Inventory& inventory);
// Corrupt, naming `place` and what is wrong, when it is none, or none of ours: sha512, versions without gaps,
// content in "vN/content/" under plain paths, a user, time and message with each version, each file of a
// state in the manifest. Members that we do not write are passed over.
Inventory inventoryFromBytes(base::ByteView bytes, const std::string& place);

// "v3".
std::string versionName(int number);
// The content of inventory.json.sha512 (3.6).
std::string sidecarFor(base::ByteView inventory);

}  // namespace archive
