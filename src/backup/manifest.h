// The manifest of a snapshot (docs/formats/backup.md): JSON lines with a head, one line per file, totals, and
// last the "sha512" of all bytes before its own line. A manifest that was cut or changed in any bit is
// invalid.
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

// The last line but one.
struct Totals {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<Flaw> leftOut;  // in the home, but not readable and so not in the snapshot
};

// Writes a manifest from start to end; not yet durable.
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

// Reads it to its end. Corrupt, naming the file and the fault, when it was changed.
Manifest openManifest(const base::Disk& disk, const base::Path& path);

// Reads the entries of an opened manifest in order, with bounded memory.
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
