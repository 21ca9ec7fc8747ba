// The folder of backups (docs/formats/backup.md): every content once, under its SHA-512, and for each
// snapshot a manifest that maps paths to contents.
//
//   berkas-backup.json   what this is
//   data/ab/abcd…        content
//   snapshots/000007-20261125T071500Z.jsonl
//   incoming/            what is being written; of no use after a crash
//   lock
//
// Durability. Content gets its name in data/ only after a sync of the file system, and a manifest its own
// only after all content that it names is durable there. So after any crash each manifest and all its content
// are whole. Files in data/ are never written again.
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
  // For reading. NotFound when the folder is not a backup.
  static Vault open(base::Disk& disk, const base::Path& folder);
  // For writing. Makes the folder if it is missing or empty, and empties incoming/. Conflict when it holds
  // something else; Unavailable while another process writes to it.
  static Vault openForWriting(base::Disk& disk, const base::Path& folder);

  // Oldest first.
  std::vector<std::string> snapshots() const;
  // NotFound when there is no such snapshot; Corrupt when its manifest is damaged.
  Manifest manifest(const std::string& snapshot) const;
  // The newest undamaged manifest.
  std::optional<Manifest> newest() const;

  // Whether the content is here, by name and size; does not read it.
  bool holds(const Entry& entry) const;
  // Copies content to a new file, not yet durable, and checks its digest. Corrupt, naming the file of the
  // backup, when it is missing or changed; then removes the new file.
  void extract(const Entry& entry, const base::Path& to) const;
  // Reads all content of the snapshot, each once. Returns the faults.
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

// Writes a snapshot. Without `finish` only contents remain, which the next snapshot reuses.
class SnapshotWriter {
 public:
  // `head` is the first line of the manifest, without the time.
  SnapshotWriter(Vault& vault, base::Instant now, json::Object head);

  // Copies a file; returns its entry. Errors of reading are passed on, and then nothing is added.
  Entry addFile(const base::Path& source, const std::string& path);
  Entry addBytes(base::ByteView bytes, const std::string& path);
  // Adds content that the vault already holds, as the caller must have checked.
  void addKnown(const Entry& entry);
  // The same for content of unknown size; nothing when the vault does not hold it.
  std::optional<Entry> addKnown(const std::string& path, const std::string& sha512);
  void leaveOut(const Flaw& flaw) { manifest_->leaveOut(flaw); }

  // A path for a temporary file that `addFile` can then take; it is removed with incoming/.
  base::Path scratch() const;

  struct Result {
    std::string snapshot;
    Totals totals;
    std::uint64_t newFiles = 0;  // with content that was not here before
    std::uint64_t newBytes = 0;
  };
  // Makes everything durable, reads the new contents again, then publishes the manifest. Corrupt when a
  // content cannot be read back.
  Result finish();

 private:
  Entry take(const base::Path& fresh, Entry entry);
  void settle();

  Vault& vault_;
  base::Disk& disk_;
  std::string name_;
  std::unique_ptr<base::FileSystem> fileSystem_;  // open since before the first write
  std::unique_ptr<ManifestWriter> manifest_;
  std::map<std::string, base::Path> pending_;  // digest → file in incoming/, not yet durable
  std::uint64_t pendingBytes_ = 0;
  Result result_;
};

// Removes all snapshots except the newest `keep`, then all content that no remaining snapshot names. Returns
// the number of removed files. Corrupt, and nothing is removed, when a remaining manifest is damaged.
std::uint64_t prune(base::Disk& disk, Vault& vault, std::size_t keep);

}  // namespace backup
