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
  // Folders and name: at most 300 of A-Z, a-z, 0-9, '-', '_', '.' and '/'; no empty name, "." or "..". The
  // name that somebody gave the file is metadata, never a path.
  std::string logicalPath;
  // The bytes, or a file elsewhere that is copied piece by piece.
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
  std::string event = {};      // for the journal; empty: "ingestion" for a first version, else "new version"
};

struct ArchivedFile {
  std::string logicalPath;
  std::string contentPath;  // below the object's folder
  std::uint64_t size = 0;
  std::string sha256;
  std::string sha512;

  bool operator==(const ArchivedFile&) const = default;
};

// A version whose commit may not have been followed by what depends on it.
struct Unsettled {
  ObjectId object;
  int version = 0;

  bool operator==(const Unsettled&) const = default;
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
