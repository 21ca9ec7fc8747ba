// What is to be archived, and what came of it.
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

// A file on the archive's file system that nobody changes any more: it gets a second name instead of being
// written once more. `bytes` are what is in it.
struct KeptFile {
  base::Path path;
  base::Bytes bytes;
};

struct ArchivedFile {
  std::string logicalPath;
  std::string contentPath;  // below the object's folder
  std::uint64_t size = 0;
  std::string sha256;
  std::string sha512;

  bool operator==(const ArchivedFile&) const = default;
};

// Makes the bytes when the files before it in the version have been taken in, for a record that names their
// digests. What it throws, the commit throws.
using Derived = std::function<base::Bytes(const std::vector<ArchivedFile>& before)>;

// The bytes, a file elsewhere that is copied piece by piece, a kept one, or what is derived from others.
using Content = std::variant<base::Bytes, base::Path, KeptFile, Derived>;

struct NewFile {
  // Folders and name: at most 300 of A-Z, a-z, 0-9, '-', '_', '.' and '/'; no empty name, "." or "..". The
  // name that somebody gave the file is metadata, never a path.
  std::string logicalPath;
  Content content;
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

// What came of destroying an object.
struct Burial {
  Receipt receipt;            // of the tombstone
  bool isCopyRemoved = true;  // else what was destroyed lies in staging, until the next recovery removes it
};

}  // namespace archive
