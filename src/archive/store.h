// The archive: an OCFL 1.1 storage root, written so that what was acknowledged is never lost and nothing is
// ever half there.
//
// Protocol (docs/formats/archive.md). A version is prepared as a whole object in work/staging, outside the
// root but on its file system. Then
//   1. a file in work/batch names it as about to appear;
//   2. one sync of the file system makes the prepared object and that file durable;
//   3. a new object appears by renaming the topmost folder that the root does not have yet
//   (RENAME_NOREPLACE),
//      a new version by exchanging the prepared object with the present one (RENAME_EXCHANGE);
//   4. one more sync makes the name durable; only now the call returns.
// Commits that are under way at the same time share their syncs (detail/group_commit.h).
//
// A crash leaves each object either as it was or as it was to be. What a crash left in staging is removed by
// `recover`; what appeared and was not settled yet is named by the batch files.
//
// Thread-safe. Several processes may have stores on the same folders: each commit holds a lock of its object
// (work/locks), which is taken last and given back before the call returns, so that callers may hold locks of
// their own around it.
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

// What becomes of an object whose place another copy takes.
enum class Displaced {
  Removed,
  KeptAside,  // in work/quarantine, until an operator removes it
};

struct Adoption {
  bool isDone = false;
  Verification copy;  // of what was copied from the other store
  base::Path aside;   // where the displaced object lies; empty when there is none
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

  // Returns when the version is durable. Conflict when the object's head is not `expectedHead`, or it was
  // destroyed; InvalidInput,
  // with every problem, for a wrong path, a path within a file, a user who is no URI; NotFound when a file to
  // be copied is missing; Unavailable or Corrupt when the disk fails: then the version is not there, unless
  // the last sync failed, and then `find` tells.
  Receipt commit(const NewVersion& version);
  // The same for versions of different objects; each has a receipt. Each is durable before the next appears,
  // so that it may refer to those before it: a loss of power, or a disk that fails, may leave the first of
  // them without the others. All share the sync of their content.
  std::vector<Receipt> commit(std::span<const NewVersion> versions);

  // Puts `stone`, a first version with a tombstone.json (archive/tombstone.h), in the place of the whole
  // object of the same id, whose head is `expectedHead`: one exchange, durable when this returns, as a commit
  // is. Then the old copy is removed from the disk; nothing of it can be read again through the archive.
  // NotFound when there is no such object, Conflict when its head is another or it is a tombstone already;
  // otherwise as `commit`. After an error the object is as it was, unless the last sync failed, and then
  // `find` tells.
  Burial bury(const NewVersion& stone);

  // Says that everything which follows from the version was done, so that recovery need not look at it. What
  // was written on the file system of the archive need not be durable: recovery looks until a sync that
  // begins after this call. Never fails.
  void settled(const Receipt& receipt);

  // Nothing when there is no such object. Corrupt when its inventory is missing, cannot be understood, or is
  // not the one that its sidecar was made of. May show a version whose commit is about to return.
  std::optional<Inventory> find(const ObjectId& object) const;
  // The SHA-512 of the inventory of each version, the first's first, as their sidecars say it. Corrupt when
  // one is missing or holds something else.
  std::vector<std::string> inventoryDigests(const Inventory& inventory) const;
  // What the inventory says of a version's file; NotFound when the version has no such file.
  ArchivedFile describe(const Inventory& inventory, int version, const std::string& logicalPath) const;
  // A file as it was in that version; NotFound when it was not. Corrupt, naming the file, when it is missing
  // or its bytes are not those that were archived.
  base::Bytes read(const Inventory& inventory, int version, const std::string& logicalPath) const;
  // The same, in pieces of at most 64 KiB. The digest is known after the last piece: when this throws, what
  // `take` was given is to be thrown away.
  void read(const Inventory& inventory, int version, const std::string& logicalPath,
            const std::function<void(base::ByteView)>& take) const;

  // Calls `visit` for every object of the root, ordered by folder. What is damaged, found here or thrown as
  // Corrupt by `visit`, is given to `complain`, and the walk goes on; any other error ends it.
  void forEach(const std::function<void(const Inventory&)>& visit,
               const std::function<void(const base::Problem&)>& complain) const;

  // Recomputes every digest of the object (archive/verify.h) while no commit changes it. NotFound when there
  // is no such object.
  Verification verify(const ObjectId& object) const;
  // The same for every object, and for what lies between them and the root's own files
  // (archive/root_files.h): that is given last, with the folder ".". So many threads verify; `take` is called
  // on the caller's alone, ordered by folder (below the root).
  void verifyAll(const std::function<void(const base::Path& folder, const Verification&)>& take,
                 unsigned threads = 1) const;

  // The same, by the object's folder below the root. Throws for nothing that is wrong with the object.
  Verification verifyFolder(const base::Path& folder) const;

  // Calls `read` while no commit changes the object in that folder below the root. `read` must not commit.
  void hold(const base::Path& folder, const std::function<void()>& read) const;

  // The object in `folder` becomes, byte for byte, what `other` holds in the same folder, by the protocol of
  // commit. The copy is verified before it appears: when it has damages nothing is changed. `stillWanted` is
  // asked just before, while no commit changes the object here; it may read and verifyObject, not lock.
  // Unavailable, Corrupt as for commit; NotFound when `other` has no such object.
  Adoption adopt(const Store& other, const base::Path& folder, Displaced displaced,
                 const std::function<bool()>& stillWanted);

  // Takes over a whole object that others made, in the folder `object`, byte for byte: all its versions,
  // under its own id, each journalled as "import" at `now`. The copy is verified before it appears. Conflict
  // when the archive has the id, a tombstone included; InvalidInput, with everything that is wrong, when it
  // is none that is kept here (archive/inventory.h, archive/verify.h), holds what only Berkas writes
  // (metadata/rekaman.json, tombstone.json), or has an id as Berkas makes them from names (UUIDs of version
  // 8); otherwise as `commit`.
  Receipt import(const base::Path& object, base::Instant now);

  // Puts a file beside the objects, straight into the root, in place of one of that name.
  void putRootFile(const base::Path& name, base::ByteView content);

  // With the home locked alone: makes durable what a process that died made appear, empties staging, and
  // returns the versions that stand in the archive and were not settled, and those of objects that cannot be
  // read. `forgetBatches` follows when all that was done.
  std::vector<Unsettled> recover();
  // With the home locked alone, between these two: journals the versions among those whose entry is missing,
  // each once. What the journal throws; then the batches must not be forgotten.
  void completeJournal();
  // After a sync, so that what followed from the versions lasts.
  void forgetBatches();
  // The same for every version of the archive: for one that was written without a journal until now.
  void journalAll();

  // Makes durable what was written on the archive's file system; Unavailable when it cannot.
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
