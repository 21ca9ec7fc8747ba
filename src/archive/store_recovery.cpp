// Recovery of work that a dead process left.
#include <algorithm>

#include "archive/detail/batch_files.h"
#include "archive/detail/group_commit.h"
#include "archive/detail/journalling.h"
#include "archive/store.h"
#include "base/error.h"

namespace archive {

std::vector<Unsettled> Store::recover() {
  sync();
  for (const base::DirectoryEntry& entry : disk_.list(work_ / "staging")) {
    base::removeAll(disk_, work_ / "staging" / entry.name);
  }
  std::vector<Unsettled> versions;
  for (const detail::Named& named : batches_->read())
    if (!neverAppeared(named.version)) versions.push_back(named.version);
  return versions;
}

bool Store::neverAppeared(const Unsettled& version) const {
  try {
    const auto inventory = find(version.object);
    return !inventory || inventory->head() < version.version;
  } catch (const base::Corrupt&) {
    return false;
  }
}

void Store::completeJournal() {
  if (!journal_) return;
  // This call opens the journal, which completes or removes the remains of its last round.
  std::uint64_t from = journal_->size();
  std::vector<JournalEntry> entries;
  std::exception_ptr unreadable;
  for (const detail::Named& named : batches_->read()) {
    try {
      const auto entry = detail::entryOf(*this, named);
      if (!entry) continue;
      entries.push_back(*entry);
      from = std::min(from, named.journalFrom);
    } catch (const base::Corrupt&) {
      unreadable = std::current_exception();
    }
  }
  journalMissing(from, entries);
  if (unreadable) std::rethrow_exception(unreadable);
}

void Store::journalAll() {
  std::vector<JournalEntry> entries;
  forEach(
      [&](const Inventory& inventory) {
        for (int version = 1; version <= inventory.head(); ++version)
          entries.push_back(
              detail::entryOf(disk_, folderOf(inventory.id), inventory, {{inventory.id, version}}));
      },
      [](const base::Problem&) {});
  journalMissing(0, entries);
}

void Store::journalMissing(std::uint64_t from, const std::vector<JournalEntry>& entries) {
  if (entries.empty()) return;
  const std::vector<JournalEntry> missing = journal_->missing(from, entries);
  if (missing.empty()) return;
  const auto round = journal_->begin();
  round->write(missing);
  group_->sync();
  round->seal();
}

void Store::forgetBatches() {
  sync();
  batches_->clear();
}

}  // namespace archive
