// Simultaneous commits share their syncs.
//
// The work proceeds in rounds. Each has one sync of the file system and is led by one of the waiting threads.
// A version passes through two rounds:
//   1. the sync of the first makes its prepared object durable, and the batch file that names it;
//   2. the second begins by making it appear in the root, and its sync makes that durable.
// So each sync serves the contents of new members and the names of earlier ones. A round begins as soon as
// the previous one ends, without waiting for more members; commits that arrive during a sync join the next
// round.
//
// A member may bring several objects. One round makes them all durable; then each appears in a round of its
// own, so that none appears before its predecessor is durable.
//
// The journal entry of a version is written in its second round, before the version appears, since a version
// that cannot be journalled must not appear. It is sealed after the sync, so that the journal names only
// durable versions.
#pragma once

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "archive/detail/batch_files.h"
#include "archive/detail/staging.h"
#include "archive/journal.h"
#include "archive/store.h"

namespace archive {

class Store::GroupCommit {
 public:
  // `journal` may be null.
  GroupCommit(base::Disk& disk, const base::Path& root, detail::BatchFiles& batches, Journal* journal)
      : disk_(disk),
        root_(root),
        batches_(batches),
        journal_(journal),
        fileSystem_(disk.openFileSystem(root)) {}
  // Syncs once more when settled batches wait for a sync.
  ~GroupCommit();
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;

  // Call it before writing the first byte of a version and pass the result to `publish`. If a sync fails in
  // between, the bytes may be lost although a later sync succeeds.
  unsigned begin() const;

  struct Outcome {
    std::string batch;           // name of the file with the versions
    std::size_t appeared = 0;    // how many are in the root; staging has their predecessors
    std::exception_ptr failure;  // null: all are durable
  };
  // Blocks until the fate of the versions is decided. They must belong to different objects.
  Outcome publish(std::span<const detail::Prepared> prepared, unsigned begun);

  // Says that the consequences of a version of that batch were written, perhaps not durably. The version
  // counts as settled after a later successful sync. Never fails.
  void settle(const std::string& batch);

  void sync() { fileSystem_->sync(); }

 private:
  struct Member {
    std::span<const detail::Prepared> prepared;
    unsigned begun;
    bool isDone = false;
    Outcome outcome;
    std::condition_variable changed;  // done, or to lead the next round
  };
  using Members = std::vector<Member*>;

  void runRound(std::unique_lock<std::mutex>& lock);
  void refuseOvertaken(Members& arriving) const;
  void writeBatch(const Members& arriving);
  std::unique_ptr<Journal::Round> beginJournal(const Members& appearing);
  void appear(const Members& appearing, Journal::Round* round);
  void makeAppear(Member& member, const detail::Prepared& next);
  void makeNewAppear(const detail::Prepared& prepared);
  void endRound(const Members& appearing, const Members& arriving, const std::exception_ptr& failure);
  void giveUp(const Member& member);
  static void finish(Member& member);
  void callNextLeader();

  base::Disk& disk_;
  const base::Path& root_;
  detail::BatchFiles& batches_;
  Journal* journal_;
  // Open since before the first write, so that it hears of every failure.
  std::unique_ptr<base::FileSystem> fileSystem_;

  mutable std::mutex mutex_;
  Members arrived_;                       // waiting for their first round
  Members stored_;                        // with an object for the next round
  std::vector<std::string> settled_;      // batches settled since the last round began
  std::vector<std::string> forgettable_;  // … and synced since
  bool isRunning_ = false;
  unsigned failedSyncs_ = 0;
};

}  // namespace archive
