// An inventory as written in its file, as far as it could be understood (OCFL 1.1, 3.5).
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "json/document.h"
#include "ocfl/detail/digest_name.h"
#include "ocfl/detail/reporter.h"
#include "ocfl/detail/version_name.h"

namespace ocfl::detail {

struct ManifestEntry {
  std::string_view digest;  // as written
  std::string_view path;    // of the file, below the object
};

struct FixityEntry {
  const DigestName* kind;
  std::string_view digest;
  std::string_view path;
};

struct StateEntry {
  std::string_view path;
  std::string_view digest;
};

struct VersionBlock {
  VersionName name;
  std::vector<StateEntry> state;  // by path
  std::optional<json::Node> created, message, user;
};

// Not movable: texts refer to the document, and the document to the bytes.
struct Inventory {
  explicit Inventory(base::Bytes content) : bytes(std::move(content)) {}
  Inventory(const Inventory&) = delete;
  Inventory& operator=(const Inventory&) = delete;

  // Null when there is no version of that number.
  const VersionBlock* version(std::uint64_t number) const;
  // The last version; null when there is none.
  const VersionBlock* last() const { return versions.empty() ? nullptr : &versions.back(); }

  base::Bytes bytes;
  std::optional<json::Document> document;
  std::deque<std::string> made;  // texts that differ from the document's

  std::string file;  // "inventory.json" or "v2/inventory.json"
  std::string id;
  std::string head;
  std::optional<Spec> spec;            // named by its type
  const DigestName* digest = nullptr;  // null: missing or unknown
  std::string digestText;              // as written
  std::string contentDirectory = "content";
  bool hasContentDirectory = false;
  std::vector<VersionBlock> versions;   // by number; only those with a valid name
  std::vector<ManifestEntry> manifest;  // only those with a usable path
  std::vector<FixityEntry> fixity;
};

// Reads an inventory and reports every fault within it. Null when it is not a JSON object. Sets the
// reporter's version of the standard to the one that the inventory names, if any. `declared` is the object's
// declared version, for the inventory in the object's root.
std::unique_ptr<Inventory> readInventory(base::Bytes bytes, const std::string& file,
                                         std::optional<Spec> declared, Reporter& reporter);

}  // namespace ocfl::detail
