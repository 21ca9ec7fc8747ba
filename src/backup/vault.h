// The folder that backups go to (docs/formats/backup.md): every content once, under its SHA-512, and a
// manifest for each snapshot that says which content stood where.
//
//   berkas-backup.json   what this is
//   data/ab/abcd…        content
//   snapshots/000007-20261125T071500Z.jsonl
//   incoming/            what is being written; of no use after a crash
//   lock
//
// Durability. Content gets its name in data/ only after a sync of the file system, and a manifest its own
// only after all content that it names is durable there. So whatever a crash leaves, each manifest is whole,
// and so is all that it names; nothing that stands in data/ is ever written again.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "backup/entry.h"
#include "backup/manifest.h"
#include "base/disk.h"
#include "base/file_lock.h"
#include "base/instant.h"
#include "base/message.h"

namespace backup {

class Vault {
 public:
  // For reading. NotFound when the folder is no backup.
  static Vault open(base::Disk& disk, const base::Path& folder);
  // For writing: makes the folder where nothing, or an empty folder, is, and empties incoming/. Conflict when
  // it holds something else; Unavailable while another process writes to it.
  static Vault openForWriting(base::Disk& disk, const base::Path& folder);

  // Oldest first.
  std::vector<std::string> snapshots() const;
  // NotFound when there is none of this name; Corrupt when it is damaged.
  Manifest manifest(const std::string& snapshot) const;
  // The newest that is not damaged.
  std::optional<Manifest> newest() const;

  // Whether the content is here, by name and size; its bytes are not read.
  bool holds(const Entry& entry) const;
  // Copies content to a new file, not yet durable, while its digest is checked. Corrupt, naming the file of
  // the backup, when it is missing or its bytes are not those that were kept; the new file is then removed.
  void extract(const Entry& entry, const base::Path& to) const;
  // Reads all content that the snapshot names, each once. Returns what is wrong.
  std::vector<Flaw> verify(const Manifest& manifest) const;

  const base::Path& folder() const { return folder_; }

 private:
  friend class SnapshotWriter;
  Vault(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  base::Path contentPath(const std::string& sha512) const;
  std::optional<base::Message> damageOf(const Entry& entry) const;

  base::Disk& disk_;
  base::Path folder_;
  std::optional<base::FileLock> lock_;
};

// One snapshot being made. Left without `finish`, nothing of it is there but content that the next one finds.
class SnapshotWriter {
 public:
  // `head`: what the first line of the manifest says besides the time.
  SnapshotWriter(Vault& vault, base::Instant now, json::Object head);

  // Takes a file over by its bytes; returns what was taken. Errors of reading go through, and then nothing
  // was added.
  Entry addFile(const base::Path& source, const std::string& path);
  Entry addBytes(base::ByteView bytes, const std::string& path);
  // What the vault holds already; the caller asked it.
  void addKnown(const Entry& entry);
  // The same for an entry of unknown size whose digest is known; nothing when the content is not here.
  std::optional<Entry> addKnown(const std::string& path, const std::string& sha512);
  void leaveOut(const Flaw& flaw) { manifest_->leaveOut(flaw); }

  // A path where a file may be written that `addFile` then takes; it vanishes with incoming/.
  base::Path scratch() const;

  struct Result {
    std::string snapshot;
    Totals totals;
    std::uint64_t newFiles = 0;  // whose content was not here before
    std::uint64_t newBytes = 0;
  };
  // Makes all durable, reads what was written again, then lets the manifest appear. Corrupt when what was
  // written cannot be read back.
  Result finish();

 private:
  Entry take(const base::Path& fresh, Entry entry);
  void settle();

  Vault& vault_;
  base::Disk& disk_;
  std::string name_;
  std::unique_ptr<base::FileSystem> fileSystem_;  // held from before the first write
  std::unique_ptr<ManifestWriter> manifest_;
  std::map<std::string, base::Path> pending_;  // digest → file in incoming/ that is not durable yet
  std::uint64_t pendingBytes_ = 0;
  Result result_;
};

// Removes all snapshots but the newest `keep`, then all content that none of those left names. Returns how
// many files were removed. When a manifest that stays is damaged nothing is removed: Corrupt.
std::uint64_t prune(base::Disk& disk, Vault& vault, std::size_t keep);

}  // namespace backup
