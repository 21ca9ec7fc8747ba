#include "archive/detail/group_commit.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace archive {
namespace {

std::exception_ptr failureOf(const auto& work) {
  try {
    work();
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}

// Members that failed already keep their own failure.
void failAll(const auto& members, const std::exception_ptr& failure) {
  for (auto* member : members)
    if (!member->outcome.failure) member->outcome.failure = failure;
}

void addEntries(std::vector<JournalEntry>& entries, const detail::Prepared& prepared) {
  entries.insert(entries.end(), prepared.entries.begin(), prepared.entries.end());
}

// The entries of all objects of members without failure.
std::vector<JournalEntry> entriesOf(const auto& members) {
  std::vector<JournalEntry> entries;
  for (const auto* member : members) {
    if (member->outcome.failure) continue;
    for (const detail::Prepared& prepared : member->prepared) addEntries(entries, prepared);
  }
  return entries;
}

// The entries of the next object of each member without failure.
std::vector<JournalEntry> nextEntriesOf(const auto& members) {
  std::vector<JournalEntry> entries;
  for (const auto* member : members)
    if (!member->outcome.failure) addEntries(entries, member->prepared[member->outcome.appeared]);
  return entries;
}

}  // namespace

Store::GroupCommit::~GroupCommit() {
  if (settled_.empty() && forgettable_.empty()) return;
  if (!settled_.empty() && failureOf([&] { sync(); })) settled_.clear();
  for (const auto* batches : {&settled_, &forgettable_})
    for (const std::string& batch : *batches) batches_.settle(batch);
}

unsigned Store::GroupCommit::begin() const {
  const std::lock_guard guard(mutex_);
  return failedSyncs_;
}

Store::GroupCommit::Outcome Store::GroupCommit::publish(std::span<const detail::Prepared> prepared,
                                                        unsigned begun) {
  Member self{prepared, begun, false, {}, {}};
  std::unique_lock lock(mutex_);
  arrived_.push_back(&self);
  while (!self.isDone) {
    if (isRunning_) {
      self.changed.wait(lock);
    } else {
      runRound(lock);
    }
  }
  return self.outcome;
}

// Removes earlier batches in the time of this caller, not of the members that wait for a round.
void Store::GroupCommit::settle(const std::string& batch) {
  std::unique_lock lock(mutex_);
  settled_.push_back(batch);
  const std::vector<std::string> durable = std::exchange(forgettable_, {});
  lock.unlock();
  for (const std::string& one : durable) batches_.settle(one);
}

void Store::GroupCommit::runRound(std::unique_lock<std::mutex>& lock) {
  isRunning_ = true;
  Members arriving = std::exchange(arrived_, {});
  const Members appearing = std::exchange(stored_, {});
  const std::vector<std::string> settled = std::exchange(settled_, {});
  refuseOvertaken(arriving);
  lock.unlock();
  auto journal = beginJournal(appearing);
  appear(appearing, journal.get());
  writeBatch(arriving);
  const std::exception_ptr failure = failureOf([&] { fileSystem_->sync(); });
  if (journal && !failure) failAll(appearing, failureOf([&] { journal->seal(); }));
  journal.reset();
  lock.lock();
  std::vector<std::string>& next = failure ? settled_ : forgettable_;
  next.insert(next.end(), settled.begin(), settled.end());
  endRound(appearing, arriving, failure);
  isRunning_ = false;
  callNextLeader();
}

// Members between their rounds go first; they may include the leader of this round.
void Store::GroupCommit::callNextLeader() {
  const Members& waiting = stored_.empty() ? arrived_ : stored_;
  if (!waiting.empty()) waiting.front()->changed.notify_one();
}

// The kernel reports lost writes only once.
void Store::GroupCommit::refuseOvertaken(Members& arriving) const {
  for (Member* member : arriving) {
    if (member->begun == failedSyncs_) continue;
    member->outcome.failure = std::make_exception_ptr(
        base::Unavailable(base::Message("archive.disk-failed", {}), base::Retry::Worthwhile));
  }
}

void Store::GroupCommit::writeBatch(const Members& arriving) {
  std::vector<detail::Named> versions;
  for (const JournalEntry& entry : entriesOf(arriving))
    versions.push_back({{entry.object, entry.version}, entry.event, entry.created});
  if (versions.empty()) return;
  std::size_t objects = 0;
  for (const Member* member : arriving)
    if (!member->outcome.failure) objects += member->prepared.size();
  std::string name;
  const std::exception_ptr failure = failureOf([&] {
    const std::uint64_t from = journal_ ? journal_->size() : 0;
    for (detail::Named& version : versions) version.journalFrom = from;
    name = batches_.write(versions, objects);
  });
  for (Member* member : arriving) {
    if (member->outcome.failure) continue;
    member->outcome.batch = name;
    member->outcome.failure = failure;
  }
}

// Null when there is nothing to journal. When the journal cannot be written, no version appears.
std::unique_ptr<Journal::Round> Store::GroupCommit::beginJournal(const Members& appearing) {
  if (!journal_ || appearing.empty()) return nullptr;
  std::unique_ptr<Journal::Round> round;
  const std::exception_ptr failure = failureOf([&] {
    round = journal_->begin();
    round->write(nextEntriesOf(appearing));
  });
  failAll(appearing, failure);
  return failure ? nullptr : std::move(round);
}

// The journal gets only the versions that did appear.
void Store::GroupCommit::appear(const Members& appearing, Journal::Round* round) {
  std::vector<JournalEntry> appeared;
  bool isEach = true;
  for (Member* member : appearing) {
    if (member->outcome.failure) continue;
    const detail::Prepared& next = member->prepared[member->outcome.appeared];
    makeAppear(*member, next);
    if (member->outcome.failure) {
      isEach = false;
    } else {
      addEntries(appeared, next);
    }
  }
  if (!isEach && round) failAll(appearing, failureOf([&] { round->write(appeared); }));
}

void Store::GroupCommit::makeAppear(Member& member, const detail::Prepared& next) {
  member.outcome.failure = failureOf([&] {
    if (next.isNew) {
      makeNewAppear(next);
    } else {
      disk_.exchange(next.object, root_ / next.receipt.object.folder());
    }
    ++member.outcome.appeared;
  });
}

// Moves the topmost folder that the root lacks, in one atomic step, so that the root never has an empty
// folder (E073). If another process has made that folder since, tries the next one below.
void Store::GroupCommit::makeNewAppear(const detail::Prepared& prepared) {
  const base::Path below = prepared.object.lexically_relative(prepared.container);
  base::Path from = prepared.container;
  base::Path to = root_ / prepared.place;
  auto name = below.begin();
  const auto descend = [&] {
    from /= *name;
    to /= *name;
    ++name;
  };
  if (prepared.place.empty()) descend();
  for (;; descend()) {
    try {
      disk_.renameNew(from, to);
      return;
    } catch (const base::Conflict&) {
      if (from == prepared.object) throw;
    }
  }
}

// A version that has not appeared needs no recovery. One that has appeared needs it, durable or not.
void Store::GroupCommit::endRound(const Members& appearing, const Members& arriving,
                                  const std::exception_ptr& failure) {
  if (failure) ++failedSyncs_;
  for (Member* member : appearing) {
    if (!member->outcome.failure) member->outcome.failure = failure;
    if (!member->outcome.failure && member->outcome.appeared < member->prepared.size()) {
      stored_.push_back(member);
      continue;
    }
    if (member->outcome.appeared == 0) giveUp(*member);
    finish(*member);
  }
  for (Member* member : arriving) {
    if (!member->outcome.failure && !failure) {
      stored_.push_back(member);
      continue;
    }
    if (!member->outcome.failure) member->outcome.failure = failure;
    giveUp(*member);
    finish(*member);
  }
}

void Store::GroupCommit::giveUp(const Member& member) {
  for (std::size_t i = 0; i < member.prepared.size(); ++i) batches_.settle(member.outcome.batch);
}

void Store::GroupCommit::finish(Member& member) {
  member.isDone = true;
  member.changed.notify_one();
}

}  // namespace archive
