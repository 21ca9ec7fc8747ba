// Commits that are under way at the same time share their syncs.
//
// The work goes in rounds, each with one sync of the file system and led by one of the waiting threads. A
// version passes through two of them:
//   1. the sync of the first makes its prepared object durable, and the batch file that names it;
//   2. the second begins by making it appear in the root, and its sync makes that durable.
// So each sync serves the content of those who came and the names of those who came before. A round begins as
// soon as the one before is over: nobody waits for company, and whoever arrives during a sync is in the next
// round.
//
// A member may bring several objects. They are prepared in one round, and then appear in one each, so that
// none appears before the one before it is durable.
//
// What else must be durable with a version before its commit returns is written in its second round, before
// the sync. So is its journal entry: written before the version appears, since nothing may appear that cannot
// be journalled; sealed after the sync, so that the journal speaks of nothing that is not durable.
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
  // Syncs once more when settled batches wait for it.
  ~GroupCommit();
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;

  // To be called before the first byte of a version is written, and given to `publish`: when a sync failed in
  // between, what was written may be lost although a later sync succeeds.
  unsigned begin() const;

  struct Outcome {
    std::string batch;           // the file that names the versions
    std::size_t appeared = 0;    // so many stand in the root; the staging has what stood there before
    std::exception_ptr failure;  // none: all are durable
  };
  // Blocks until it is settled what became of the versions, which are of different objects.
  Outcome publish(std::span<const detail::Prepared> prepared, unsigned begun);

  // What follows from a version of that batch was written, if not durably. The batch's line goes once a sync
  // that began after that has succeeded. Never fails.
  void settle(const std::string& batch);

  void sync() { fileSystem_->sync(); }

 private:
  struct Member {
    std::span<const detail::Prepared> prepared;
    unsigned begun;
    bool isDone = false;
    Outcome outcome;
    std::condition_variable changed;  // done, or called to lead the next round
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
  // Held open from before the first write, so that no failure is told to others only.
  std::unique_ptr<base::FileSystem> fileSystem_;

  mutable std::mutex mutex_;
  Members arrived_;                       // before their first round
  Members stored_;                        // with something that appears in the next round
  std::vector<std::string> settled_;      // batches, since the last round began
  std::vector<std::string> forgettable_;  // … and a sync since then
  bool isRunning_ = false;
  unsigned failedSyncs_ = 0;
};

}  // namespace archive
