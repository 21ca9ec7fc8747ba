// A version to archive, and the result.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "archive/object_id.h"
#include "base/disk.h"
#include "base/instant.h"

namespace archive {

// A file on the archive's file system that will not change any more: it is hard-linked instead of copied.
// `bytes` are its content.
struct KeptFile {
  base::Path path;
  base::Bytes bytes;
};

struct ArchivedFile {
  std::string logicalPath;
  std::string contentPath;  // relative to the object's folder
  std::uint64_t size = 0;
  std::string sha256;
  std::string sha512;

  bool operator==(const ArchivedFile&) const = default;
};

// Makes the bytes after the preceding files of the version were taken in, for a record that names their
// digests. The commit passes on its exceptions.
using Derived = std::function<base::Bytes(const std::vector<ArchivedFile>& before)>;

// Bytes, a file elsewhere to copy, a kept file, or bytes derived from other files.
using Content = std::variant<base::Bytes, base::Path, KeptFile, Derived>;

struct NewFile {
  // Folders and name: at most 300 of A-Z, a-z, 0-9, '-', '_', '.' and '/'; no empty name, "." or "..". A name
  // given by a user is metadata, never a path.
  std::string logicalPath;
  Content content;
};

struct NewVersion {
  ObjectId object;
  int expectedHead = 0;  // the preceding version; 0: the object is new
  base::Instant created;
  std::string message;
  std::string userName;
  std::string userAddress;     // a URI such as "urn:berkas:user:sari"
  std::vector<NewFile> files;  // added, or replacing files of the same path
  bool keepsOthers = true;     // whether other files of the preceding version stay
  std::string event = {};      // for the journal; empty: "ingestion" or "new version"
};

// A version whose consequences may be missing.
struct Unsettled {
  ObjectId object;
  int version = 0;

  bool operator==(const Unsettled&) const = default;
};

// For a durable version.
struct Receipt {
  ObjectId object;
  int version = 0;
  std::string inventorySha512;
  std::vector<ArchivedFile> files;  // in the order of NewVersion
  std::string batch;                // see Store::settled
};

// The result of destroying an object.
struct Burial {
  Receipt receipt;            // of the tombstone
  bool isCopyRemoved = true;  // otherwise it lies in staging until the next recovery
};

}  // namespace archive
