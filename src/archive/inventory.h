// The inventory of an OCFL object (1.1, 3.5), as a value and as bytes. We write one form; of those that
// others write, enough is read for their objects to be kept as they are.
#pragma once

#include <cstdint>
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
  std::string message;  // these three may be empty in an object made by others
  std::string userName;
  std::string userAddress;                   // a URI
  std::map<std::string, std::string> state;  // logical path → SHA-512

  bool operator==(const VersionRecord&) const = default;
};

// Larger ones are refused wherever they are read.
inline constexpr std::uint64_t kLargestInventory = 64 << 20;  // bytes

struct Inventory {
  ObjectId id;
  std::vector<VersionRecord> versions;                       // v1 first; the last is the head
  std::map<std::string, std::vector<std::string>> manifest;  // SHA-512 → content paths
  std::map<std::string, std::vector<std::string>> sha256;    // fixity block: SHA-256 → content paths
  std::string standard = "1.1";                              // of OCFL: "1.0" or "1.1"
  std::string contentDirectory = "content";

  int head() const { return static_cast<int>(versions.size()); }
  // Of a version counted from 1. NotFound when the object has no such version.
  const VersionRecord& version(int number) const;

  bool operator==(const Inventory&) const = default;
};

// The same inventory gives the same bytes: one line of canonical JSON and a line end. It must have the form
// that we write: OCFL 1.1, content in "content".
base::Bytes toBytes(const Inventory& inventory);
// Corrupt, naming `place` and what is wrong, when it is none, or none that is kept here: sha512, digests in
// small letters, versions "v1", "v2" and so on without gaps, a time with each, content in "vN/", then the
// content directory, paths without "..", empty steps and controls, each file of a state in the manifest.
// Members that are not named here are passed over.
Inventory inventoryFromBytes(base::ByteView bytes, const std::string& place);

// "v3".
std::string versionName(int number);
// The content of inventory.json.sha512 (3.6), as we write it.
std::string sidecarFor(base::ByteView inventory);
// Whether that is what `sidecar` says, in the spelling of whatever program: blanks or tabs between digest and
// name, a line end or none. No bit of it can change unnoticed.
bool isSidecarOf(base::ByteView sidecar, base::ByteView inventory);

}  // namespace archive
