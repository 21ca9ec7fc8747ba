#include "archive/detail/group_commit.h"

#include <utility>

#include "base/error.h"
#include "base/random.h"
#include "json/text.h"

namespace archive {

std::string Store::GroupCommit::publish(const detail::Prepared& prepared, bool isNew) {
  Member self;
  self.prepared = &prepared;
  self.isNew = isNew;
  std::unique_lock lock(mutex_);
  waiting_.push_back(&self);
  while (!self.done) {
    if (leading_) {
      changed_.wait(lock);
    } else {
      lead(lock);
    }
  }
  if (self.failure) std::rethrow_exception(self.failure);
  return self.batch;
}

// Takes all that wait now; who arrives meanwhile is the next group's.
void Store::GroupCommit::lead(std::unique_lock<std::mutex>& lock) {
  leading_ = true;
  const Members group = std::exchange(waiting_, {});
  lock.unlock();
  publishGroup(group);
  lock.lock();
  leading_ = false;
  for (Member* member : group) member->done = true;
  changed_.notify_all();
}

void Store::GroupCommit::publishGroup(const Members& group) {
  const auto failAll = [&] {
    for (Member* member : group) {
      if (!member->failure) member->failure = std::current_exception();
    }
  };
  try {
    const std::string batch = writeBatch(group);
    disk_.openFileSystem(work_)->sync();
    for (Member* member : group) {
      member->batch = batch;
      makeAppear(*member);
    }
    disk_.openFileSystem(root_)->sync();
  } catch (const base::Error&) {
    failAll();
  }
}

std::string Store::GroupCommit::writeBatch(const Members& group) {
  std::string lines;
  for (const Member* member : group) {
    const Receipt& receipt = member->prepared->receipt;
    lines +=
        json::canonical(json::Object{{"object", receipt.object.text()}, {"version", receipt.version}}) + "\n";
  }
  const std::string name = base::randomToken(100);
  base::writeNewFile(disk_, work_ / "batch" / name, lines);
  const std::lock_guard guard(batchesMutex_);
  unsettled_[name] = group.size();
  return name;
}

void Store::GroupCommit::makeAppear(Member& member) {
  try {
    if (member.isNew) {
      makeNewAppear(member.prepared->container);
    } else {
      disk_.exchange(member.prepared->object, root_ / member.prepared->receipt.object.folder());
    }
  } catch (const base::Error&) {
    member.failure = std::current_exception();
  }
}

// Moves the topmost folder that the root lacks: one atomic step, and never an empty folder below the root
// (E073).
void Store::GroupCommit::makeNewAppear(const base::Path& container) {
  base::Path from = container;
  base::Path to = root_;
  for (;;) {
    const auto entries = disk_.list(from);
    base::require(entries.size() == 1, "a prepared object does not lie alone in its folders");
    from /= entries.front().name;
    to /= entries.front().name;
    const bool isObject = base::exists(disk_, from / "inventory.json");
    try {
      disk_.renameNew(from, to);
      return;
    } catch (const base::Conflict&) {
      if (isObject) throw;
    }
  }
}

void Store::GroupCommit::settled(const std::string& batch) {
  {
    const std::lock_guard guard(batchesMutex_);
    const auto found = unsettled_.find(batch);
    if (found == unsettled_.end() || --found->second > 0) return;
    unsettled_.erase(found);
  }
  disk_.removeFile(work_ / "batch" / batch);
}

}  // namespace archive
