// The manifest of a snapshot (docs/formats/backup.md): JSON lines, one for each file, a head before them,
// totals after them, and last the "sha512" of all bytes before its own line. A manifest that is cut, or has
// any bit changed, is none.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backup/entry.h"
#include "base/bytes.h"
#include "base/disk.h"
#include "crypto/digest.h"

namespace backup {

// What the last line but one says.
struct Totals {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<Flaw> leftOut;  // what the home had and the snapshot lacks, since it could not be read whole
};

// Writes one manifest from start to end. Not yet durable.
class ManifestWriter {
 public:
  ManifestWriter(base::Disk& disk, const base::Path& path, const json::Object& head);

  void add(const Entry& entry);
  void leaveOut(const Flaw& flaw) { totals_.leftOut.push_back(flaw); }
  void finish();

  const Totals& totals() const { return totals_; }

 private:
  void write(const json::Object& line);

  std::unique_ptr<base::WritableFile> file_;
  crypto::Hasher hasher_{crypto::DigestAlgorithm::Sha512};
  Totals totals_;
  base::Bytes waiting_;
};

struct Manifest {
  base::Path path;
  json::Value head;
  Totals totals;
};

// Reads it to its end. Corrupt, naming it and what is wrong, when it is not as it was written.
Manifest openManifest(const base::Disk& disk, const base::Path& path);

// The entries in their order, a piece of the file at a time. For manifests that were opened before.
class EntryReader {
 public:
  EntryReader(const base::Disk& disk, const Manifest& manifest);
  ~EntryReader();

  // Nothing at the end.
  std::optional<Entry> next();

 private:
  class Lines;
  const Manifest& manifest_;
  std::uint64_t left_;
  std::unique_ptr<Lines> lines_;
};

}  // namespace backup
