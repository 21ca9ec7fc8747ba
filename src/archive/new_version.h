// What is to be archived, and what came of it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "archive/object_id.h"
#include "base/disk.h"
#include "base/instant.h"

namespace archive {

struct NewFile {
  // Folders and name: segments of letters, digits, '-', '_' and '.', none of them "." or "..".
  std::string logicalPath;
  // The bytes, or a file elsewhere that is copied.
  std::variant<base::Bytes, base::Path> content;
};

struct NewVersion {
  ObjectId object;
  int expectedHead = 0;  // the version that this one follows; 0: the object is new
  base::Instant created;
  std::string message;
  std::string userName;
  std::string userAddress;     // a URI, as "urn:berkas:user:sari"
  std::vector<NewFile> files;  // added, or in place of a file of the same path
  bool keepsOthers = true;     // whether the files of the version before stay in this one
};

struct ArchivedFile {
  std::string logicalPath;
  std::string contentPath;  // below the object's folder
  std::uint64_t size = 0;
  std::string sha256;
  std::string sha512;

  bool operator==(const ArchivedFile&) const = default;
};

// Given for a version that is durable.
struct Receipt {
  ObjectId object;
  int version = 0;
  std::string inventorySha512;
  std::vector<ArchivedFile> files;  // those of NewVersion, in its order
  std::string batch;                // see Store::settled
};

}  // namespace archive
