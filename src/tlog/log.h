// The transparency log: an append-only list of leaves. A signed checkpoint seals each state, so that the
// holder of a checkpoint can demand a proof that nothing before it was changed or removed. A folder of plain
// files in the layout of C2SP tlog-tiles (docs/formats/log.md).
//
// Order of writes. An append holds the lock of the log and
//   1. writes the changed bundles and tiles, each as a new file: the name of a tile at the right edge
//      contains its width;
//   2. signs the new size and root in a separate file, "checkpoint.SIZE.new";
//   3. syncs the file system, which makes all names and contents durable;
//   4. renames that file over the checkpoint; then the append returns.
// Nobody can read a checkpoint under its final name before it and all that it covers are durable. After a
// crash, the next opening finds files of step 2, since the rename may be lost too. Such a checkpoint is
// adopted when every file that it covers, and everything that its leaves record, is there to the last byte;
// this holds for every acknowledged append. Any other was never seen by anybody, because its sync did not
// finish; it is removed, with everything beyond the checkpoint. So nobody ever sees two different trees of
// the same size: no fork. Narrow tiles are removed one append after their full tile was sealed.
//
// Detection. The newest checkpoint is noted at a second place, and each opening compares the log with the
// note: a shorter log was cut off, one that does not continue the note was rewritten.
//
// Thread-safe. Several processes may have the same log open: they share its lock file and see each other's
// appends.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/disk.h"
#include "base/file_lock.h"
#include "tlog/checkpoint.h"
#include "tlog/note.h"
#include "tlog/tree.h"

namespace tlog {

namespace detail {
struct Edge;
}

struct LogPlaces {
  base::Path folder;             // of the log
  base::Path lock;               // a file on a real disk
  base::Path noted;              // where the newest checkpoint is noted a second time; its folder exists
  base::Patience patience = {};  // with others who append
};

// Whether the thing that a leaf records exists. Asked for the leaves of an interrupted append: leaves that
// share a sync with other writes count only if those were written too.
using LeafStands = std::function<bool(base::ByteView leaf)>;

class Log {
 public:
  // Makes the folder with the signed checkpoint of an empty log, durably. The log's origin is the signer's
  // name. After a crash it is whole or does not exist. Conflict when the folder exists.
  static void make(base::Disk& disk, const base::Path& folder, const NoteSigner& signer);

  // Corrupt when the log has been changed: its checkpoint is missing, broken or not signed by `signer`, the
  // tiles at the right edge do not make its root, its last leaf is not the recorded one, or it was cut off or
  // rewritten since the note. Reads a number of files logarithmic in the log's size. Makes a missing note
  // anew.
  Log(base::Disk& disk, LogPlaces places, NoteSigner signer, LeafStands stands);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Returns when the leaves are durable and sealed. There must be at least one leaf, each of at most 65,535
  // bytes. After an exception (Corrupt, Unavailable) the leaves are not in the log, unless step 3 or 4
  // failed: then only the checkpoint after the next opening tells. Corrupt also when the log was damaged
  // since the opening.
  SignedCheckpoint append(const std::vector<base::Bytes>& leaves);

  // An append in steps, to share one sync of the file system with other writes. Holds the log's lock, so keep
  // it short; begin and end it on the same thread. Without `publish` it appends nothing.
  class Addition {
   public:
    ~Addition();
    Addition(const Addition&) = delete;
    Addition& operator=(const Addition&) = delete;

    // The index of the first leaf.
    std::uint64_t first() const;
    // Steps 1 and 2. A further call replaces the leaves; they may be none.
    void write(const std::vector<base::Bytes>& leaves);
    // Step 4. The file system must have been synced after `write` returned.
    SignedCheckpoint publish();

   private:
    friend class Log;
    explicit Addition(Log& log);
    void write(const std::vector<base::Bytes>& leaves, const std::vector<const NoteSigner*>& signers);
    void withdraw();

    Log& log_;
    std::unique_lock<std::mutex> guard_;
    base::FileLock lock_;
    std::unique_ptr<detail::Edge> next_;
    std::optional<SignedCheckpoint> signed_;  // by step 2
  };
  std::unique_ptr<Addition> begin();

  // The newest checkpoint on disk.
  SignedCheckpoint checkpoint() const;
  // The tree of that checkpoint.
  Tree tree() const;
  // Durably notes the newest checkpoint at the second place.
  void note();

  // Makes `next` the signer. Appends `leaf`, which names the new key, under a checkpoint signed by both keys,
  // and keeps that checkpoint (tlog/handover.h). Nobody else may have the log open, and `next` must already
  // be stored durably, since a crash may leave the log with either key.
  SignedCheckpoint changeKey(const base::Bytes& leaf, const NoteSigner& next);

  const NoteSigner& signer() const { return signer_; }
  const base::Path& folder() const { return places_.folder; }
  const base::Disk& disk() const { return disk_; }

 private:
  void refresh();
  void load(SignedCheckpoint checkpoint);
  void settleUnnamed();
  bool isWhole(const SignedCheckpoint& unnamed) const;
  void adopt(SignedCheckpoint unnamed);
  void checkLastLeaf();
  void checkNoted();
  void compare(const SignedCheckpoint& noted) const;
  void keepHandover();
  void removeNarrower();

  base::Disk& disk_;
  LogPlaces places_;
  NoteSigner signer_;
  LeafStands stands_;
  std::unique_ptr<base::FileSystem> fileSystem_;
  mutable std::mutex mutex_;
  SignedCheckpoint sealed_;  // the checkpoint of edge_
  std::unique_ptr<detail::Edge> edge_;
  std::vector<base::Path> narrower_;  // folders of narrow tiles, to remove at the next append
};

}  // namespace tlog
