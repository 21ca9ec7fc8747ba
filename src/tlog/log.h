// The transparency log: an append-only list of leaves whose every state is sealed by a signed checkpoint, so
// that whoever keeps one checkpoint can have it proven that nothing before it was changed or removed since. A
// folder of plain files, laid out as C2SP tlog-tiles says (docs/formats/log.md).
//
// Order of writes. An append holds the lock of the log and
//   1. writes the leaves' bundles and the tiles that change, each a new file: a tile at the right edge gets a
//      new name with its new width, a full one its own;
//   2. signs the new size and root into a file of its own, "checkpoint.SIZE.new";
//   3. syncs the file system: all that is durable, names and contents;
//   4. renames that file over the checkpoint; only now the append returns.
// Nothing can be read under the name of the checkpoint before it and all that it speaks of are durable. After
// a crash whoever opens the log finds the files of step 2, each under another name, since a rename may be
// lost too. One is adopted when everything it speaks of is there to the last byte, and everything that its
// leaves tell of; so is each that was ever acknowledged. Of any other nobody has heard, because its sync did
// not end: it is removed with what lies beyond the checkpoint. So two different trees of one size are never
// seen: no fork. Narrow tiles are removed one append after their full one was sealed.
//
// Detection. The newest checkpoint is noted at a second place. Whoever opens the log holds it against that
// note: a log that is shorter was cut off, one that is no continuation was rewritten.
//
// Thread-safe. Several processes may have the same log open; they share its lock file, and each sees what the
// others appended.
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

// Whether what a leaf tells of is there. Asked for the leaves of an append that a crash cut off: those that
// were written with other things, in one sync, count only if these were written too.
using LeafStands = std::function<bool(base::ByteView leaf)>;

class Log {
 public:
  // Makes the folder with the signed checkpoint of an empty log, durably; the log's origin is the signer's
  // name. After a crash it is whole or not there. Conflict when the folder exists.
  static void make(base::Disk& disk, const base::Path& folder, const NoteSigner& signer);

  // Corrupt when the log is not what it was: its checkpoint is missing, not signed by `signer` or broken, the
  // tiles at the right edge do not make its root, its last leaf does not stand there, it was cut off or
  // rewritten since it was noted. Reads a number of files that grows with the logarithm of the log's size. A
  // note that is missing is made anew.
  Log(base::Disk& disk, LogPlaces places, NoteSigner signer, LeafStands stands);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Returns when the leaves are durable and sealed. Each has at most 65,535 bytes; there is at least one.
  // When it throws (Corrupt, Unavailable), the leaves are not in the log, unless step 3 or 4 failed: then
  // nobody knows, and the checkpoint tells after the next opening. Corrupt also when somebody else
  // damaged the log meanwhile.
  SignedCheckpoint append(const std::vector<base::Bytes>& leaves);

  // An append in steps, for who shares one sync of the file system with other writes. Holds the log's lock,
  // so it is to be brief, and begun and ended on one thread. One that goes without `publish` has appended
  // nothing.
  class Addition {
   public:
    ~Addition();
    Addition(const Addition&) = delete;
    Addition& operator=(const Addition&) = delete;

    // The index of the first leaf.
    std::uint64_t first() const;
    // Steps 1 and 2; may be called again, with other leaves instead, or with none.
    void write(const std::vector<base::Bytes>& leaves);
    // Step 4, after a sync of the file system that began when `write` had returned.
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
    std::optional<SignedCheckpoint> signed_;  // of step 2
  };
  std::unique_ptr<Addition> begin();

  // The newest, as it stands on disk.
  SignedCheckpoint checkpoint() const;
  // Of that checkpoint.
  Tree tree() const;
  // Notes the newest checkpoint at the second place, durably.
  void note();

  // From here on `next` signs. Appends `leaf`, which names the new key, under a checkpoint that both keys
  // sign, and keeps that as tlog/handover.h tells. Nobody else may have the log open, and `next` must be
  // stored durably before, since a crash may leave the log with either key.
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
  SignedCheckpoint sealed_;  // what the edge belongs to
  std::unique_ptr<detail::Edge> edge_;
  std::vector<base::Path> narrower_;  // folders of narrow tiles whose full one was sealed last
};

}  // namespace tlog
