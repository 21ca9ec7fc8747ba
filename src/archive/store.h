// The archive: an OCFL 1.1 storage root, written so that acknowledged versions are never lost and no version
// is ever there in part.
//
// Protocol (docs/formats/archive.md). A version is prepared as a whole object in work/staging, outside the
// root but on its file system. Then
//   1. a file in work/batch names it as about to appear;
//   2. one sync of the file system makes the prepared object and that file durable;
//   3. a new object appears by renaming the topmost folder that the root lacks (RENAME_NOREPLACE), a new
//      version by exchanging the prepared object with the present one (RENAME_EXCHANGE);
//   4. one more sync makes the name durable; then the call returns.
// Simultaneous commits share their syncs (detail/group_commit.h).
//
// A crash leaves each object in its old or its new state. `recover` removes remains in staging; the batch
// files name versions that appeared and were not settled.
//
// Thread-safe. Several processes may have stores on the same folders. Each commit takes a lock of its object
// (work/locks) last and releases it before the call returns, so callers may hold their own locks around it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/inventory.h"
#include "archive/journal.h"
#include "archive/new_version.h"
#include "archive/verify.h"
#include "base/disk.h"
#include "base/error.h"
#include "base/file_lock.h"

namespace archive {

namespace detail {
class BatchFiles;
struct Prepared;
struct Transplant;
}  // namespace detail

// The fate of an object that another copy replaces.
enum class Displaced {
  Removed,
  KeptAside,  // in work/quarantine, until an operator removes it
};

struct Adoption {
  bool isDone = false;
  Verification copy;  // of the copy from the other store
  base::Path aside;   // place of the displaced object; empty without one
};

class Store {
 public:
  // Makes the folders staging, batch and locks in `work` where they are missing. Corrupt when `root` is no
  // OCFL 1.1 storage root. `root` and `work` are on one file system, which must know renameat2: ext4, xfs,
  // btrfs.
  // Every version is journalled in `journal`, which outlives the store, unless it is null. `patience` is that
  // with other commits of the same object: when it is over, a call is Unavailable, worth a retry.
  Store(base::Disk& disk, base::Path root, base::Path work, Journal* journal = nullptr,
        base::Patience patience = {});
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Returns when the version is durable. Conflict when the object's head is not `expectedHead` or the object
  // was destroyed. InvalidInput, with every problem, for an invalid path, a path within a file, or a user
  // that is not a URI. NotFound when a file to copy is missing. Unavailable or Corrupt when the disk fails:
  // then the version does not exist, unless the last sync failed; in that case `find` tells.
  Receipt commit(const NewVersion& version);
  // The same for versions of different objects, with a receipt each. Each is durable before the next appears,
  // so it may refer to the previous ones. A loss of power or a failing disk may leave only the first ones.
  // They share the sync of their contents.
  std::vector<Receipt> commit(std::span<const NewVersion> versions);

  // Replaces the whole object by `stone`, a first version with a tombstone.json (archive/tombstone.h);
  // `expectedHead` is the object's head. One exchange, durable like a commit when the call returns. Then
  // removes the old copy from the disk; the archive can no longer read it. NotFound when there is no such
  // object, Conflict when it has another head or is a tombstone already; otherwise as `commit`. After an
  // error the object is unchanged, unless the last sync failed; in that case `find` tells.
  Burial bury(const NewVersion& stone);

  // Says that all consequences of the version were written, so that recovery can skip it. They need not be
  // durable when they are on the archive's file system: recovery skips the version only after a later sync.
  // Never fails.
  void settled(const Receipt& receipt);

  // Nothing when there is no such object. Corrupt when its inventory is missing, invalid, or does not match
  // its sidecar. May show a version whose commit is about to return.
  std::optional<Inventory> find(const ObjectId& object) const;
  // The SHA-512 of each version's inventory, from the sidecars, oldest first. Corrupt when a sidecar is
  // missing or malformed.
  std::vector<std::string> inventoryDigests(const Inventory& inventory) const;
  // The inventory's data of a version's file; NotFound when the version has no such file.
  ArchivedFile describe(const Inventory& inventory, int version, const std::string& logicalPath) const;
  // A file of that version; NotFound when the version has no such file. Corrupt, naming the file, when it is
  // missing or its bytes have changed.
  base::Bytes read(const Inventory& inventory, int version, const std::string& logicalPath) const;
  // The same, in pieces of at most 64 KiB. The digest is known only after the last piece: when this throws,
  // the pieces passed to `take` must be discarded.
  void read(const Inventory& inventory, int version, const std::string& logicalPath,
            const std::function<void(base::ByteView)>& take) const;

  // Calls `visit` for every object of the root, ordered by folder. Passes damage, found here or thrown as
  // Corrupt by `visit`, to `complain` and continues; any other error ends the walk.
  void forEach(const std::function<void(const Inventory&)>& visit,
               const std::function<void(const base::Problem&)>& complain) const;

  // Recomputes every digest of the object (archive/verify.h) while no commit changes it. NotFound when there
  // is no such object.
  Verification verify(const ObjectId& object) const;
  // The same for every object, ordered by folder (relative to the root), and last, with the folder ".", for
  // everything between objects and the root's own files (archive/root_files.h). `threads` threads verify;
  // `take` is called only on the caller's thread.
  void verifyAll(const std::function<void(const base::Path& folder, const Verification&)>& take,
                 unsigned threads = 1) const;

  // The same, by the object's folder relative to the root. Never throws for faults of the object.
  Verification verifyFolder(const base::Path& folder) const;

  // Calls `read` while no commit changes the object in that folder. `read` must not commit.
  void hold(const base::Path& folder, const std::function<void()>& read) const;

  // Replaces the object in `folder` by a byte-for-byte copy from the same folder of `other`, by the protocol
  // of commit. Verifies the copy before it appears: with damages nothing changes. Calls `stillWanted` just
  // before, while no commit changes the object here; it may read and call verifyObject, but not lock.
  // Unavailable and Corrupt as for commit; NotFound when `other` has no such object.
  Adoption adopt(const Store& other, const base::Path& folder, Displaced displaced,
                 const std::function<bool()>& stillWanted);

  // Copies a foreign object in the folder `object` byte for byte into the archive: all its versions, under
  // its own id, each journalled as "import" at `now`. Verifies the copy before it appears. Conflict when the
  // archive has the id, even as a tombstone. InvalidInput, with every problem, when the archive does not
  // accept such an object (archive/inventory.h, archive/verify.h), when it has files that only Berkas writes
  // (metadata/rekaman.json, tombstone.json), or when its id is a UUID of version 8, which Berkas makes from
  // names. Otherwise as `commit`.
  Receipt import(const base::Path& object, base::Instant now);

  // Puts a file directly into the root, replacing one of the same name.
  void putRootFile(const base::Path& name, base::ByteView content);

  // Needs the exclusive lock of the home. Makes durable what a dead process made appear, empties staging, and
  // returns the unsettled versions: those in the archive and those of unreadable objects. Call
  // `forgetBatches` when their consequences are written.
  std::vector<Unsettled> recover();
  // Call it between these two, with the exclusive lock of the home. Journals each of those versions whose
  // entry is missing. Passes on the journal's errors, and throws Corrupt when an object cannot be read; then
  // the batches must not be forgotten.
  void completeJournal();
  // Syncs first, so that the consequences of the versions last.
  void forgetBatches();
  // Journals every version of the archive whose entry is missing, for an archive written without a journal so
  // far.
  void journalAll();

  // Makes everything written to the archive's file system durable; Unavailable when that fails.
  void sync();

  const base::Path& root() const { return root_; }
  const base::Disk& disk() const { return disk_; }

 private:
  class GroupCommit;

  base::FileLock lockFolder(const std::string& folder, base::FileLock::Mode mode) const;
  std::vector<base::FileLock> lockObjects(std::span<const NewVersion> versions) const;
  detail::Prepared prepare(const NewVersion& version) const;
  std::vector<Burial> publish(std::span<const detail::Prepared> prepared, unsigned begun);
  base::Path folderOf(const ObjectId& object) const { return root_ / object.folder(); }
  ObjectId idOf(const base::Path& folder) const;
  Adoption install(detail::Transplant& transplant, unsigned begun, Displaced displaced);
  void journalMissing(std::uint64_t from, const std::vector<JournalEntry>& entries);
  bool neverAppeared(const Unsettled& version) const;

  base::Disk& disk_;
  base::Path root_;
  base::Path work_;
  Journal* journal_;
  base::Patience patience_;
  std::unique_ptr<detail::BatchFiles> batches_;
  std::unique_ptr<GroupCommit> group_;
};

}  // namespace archive
