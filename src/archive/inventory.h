// The inventory of an OCFL object (1.1, 3.5), as a value and as bytes. We write one form; from other
// programs' forms we read enough to keep their objects as they are.
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
  std::string message;  // these three may be empty in foreign objects
  std::string userName;
  std::string userAddress;                   // a URI
  std::map<std::string, std::string> state;  // logical path → SHA-512

  bool operator==(const VersionRecord&) const = default;
};

// Larger inventories are refused everywhere.
inline constexpr std::uint64_t kLargestInventory = 64 << 20;  // bytes

struct Inventory {
  ObjectId id;
  std::vector<VersionRecord> versions;                       // v1 first; the last is the head
  std::map<std::string, std::vector<std::string>> manifest;  // SHA-512 → content paths
  std::map<std::string, std::vector<std::string>> sha256;    // fixity block: SHA-256 → content paths
  std::string standard = "1.1";                              // version of OCFL: "1.0" or "1.1"
  std::string contentDirectory = "content";

  int head() const { return static_cast<int>(versions.size()); }
  // `number` counts from 1. NotFound when the object has no such version.
  const VersionRecord& version(int number) const;

  bool operator==(const Inventory&) const = default;
};

// One line of canonical JSON and a line end; the same inventory gives the same bytes. It must have our form:
// OCFL 1.1, content in "content".
base::Bytes toBytes(const Inventory& inventory);
// Corrupt, naming `place` and the fault, unless it is an inventory that this archive accepts: sha512, digests
// in lower case, versions "v1", "v2" and so on without gaps, each with a time, content in "vN/" and the
// content directory, paths without "..", empty steps and controls, each file of a state in the manifest.
// Other members are ignored.
Inventory inventoryFromBytes(base::ByteView bytes, const std::string& place);

// "v3".
std::string versionName(int number);
// The content of inventory.json.sha512 (3.6) in our form.
std::string sidecarFor(base::ByteView inventory);
// Whether `sidecar`, in any program's form, states the digest of `inventory`: blanks or tabs between digest
// and name, with or without a line end. Every changed bit is noticed.
bool isSidecarOf(base::ByteView sidecar, base::ByteView inventory);

}  // namespace archive
