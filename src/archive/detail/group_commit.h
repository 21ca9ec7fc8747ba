// Commits that wait together share their syncs: one thread leads, the others wait for it.
#pragma once

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "archive/detail/staging.h"
#include "archive/store.h"

namespace archive {

class Store::GroupCommit {
 public:
  GroupCommit(base::Disk& disk, base::Path root, base::Path work)
      : disk_(disk), root_(std::move(root)), work_(std::move(work)) {}

  // Makes the prepared version appear durably; returns the name of its batch. Throws what went wrong for it;
  // what it left in staging is the caller's.
  std::string publish(const detail::Prepared& prepared, bool isNew);

  // One version of the batch needs no recovery any more; the last one takes the batch's file with it.
  void settled(const std::string& batch);

 private:
  struct Member {
    const detail::Prepared* prepared = nullptr;
    bool isNew = false;
    bool done = false;
    std::string batch;
    std::exception_ptr failure;
  };
  using Members = std::vector<Member*>;

  void lead(std::unique_lock<std::mutex>& lock);
  void publishGroup(const Members& group);
  std::string writeBatch(const Members& group);
  void makeAppear(Member& member);
  void makeNewAppear(const base::Path& container);

  base::Disk& disk_;
  base::Path root_;
  base::Path work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Members waiting_;
  bool leading_ = false;
  std::mutex batchesMutex_;
  std::map<std::string, std::size_t> unsettled_;  // batch → versions of it that are not settled
};

}  // namespace archive
