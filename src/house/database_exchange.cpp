#include "house/database_exchange.h"

#include <algorithm>

#include "base/error.h"

namespace house {
namespace {

base::Path with(const base::Path& file, const std::string& ending) {
  return file.string() + ending;
}

void removeDatabase(base::Disk& disk, const base::Path& file) {
  for (const char* ending : {"-wal", "-shm", ""}) base::removeAll(disk, with(file, ending));
}

base::Path freeName(const base::Disk& disk, const base::Path& database, base::Date today) {
  const std::string name = database.string() + ".rusak-" + today.iso();
  for (int number = 1;; ++number) {
    base::Path path = number == 1 ? name : name + "-" + std::to_string(number);
    if (!base::exists(disk, path)) return path;
  }
}

// With its log, which SQLite looks for under the file's name; the log goes first, so that after a crash
// between the two it still belongs to the database that follows. The index of the log is made anew.
base::Path setAside(base::Disk& disk, const base::Path& database, base::Date today) {
  if (!base::exists(disk, database)) return {};
  base::Path aside = freeName(disk, database, today);
  if (base::exists(disk, with(database, "-wal"))) disk.renameNew(with(database, "-wal"), with(aside, "-wal"));
  disk.renameNew(database, aside);
  base::removeAll(disk, with(database, "-shm"));
  return aside;
}

// The old database and its log must be gone for good before the new one has their name: SQLite would take the
// old log for its own.
void takePlace(base::Disk& disk, const base::Path& database) {
  disk.syncDirectory(database.parent_path());
  disk.renameNew(with(database, ".ready"), database);
  disk.syncDirectory(database.parent_path());
}

}  // namespace

base::Path beginExchange(base::Disk& disk, const app::Home& home) {
  const base::Path fresh = with(home.database(), ".new");
  removeDatabase(disk, fresh);
  return fresh;
}

base::Path finishExchange(base::Disk& disk, const app::Home& home, OldDatabase old, base::Date today) {
  const base::Path folder = home.database().parent_path();
  const base::Path ready = with(home.database(), ".ready");
  disk.syncFile(with(home.database(), ".new"));
  disk.replace(with(home.database(), ".new"), ready);
  disk.syncDirectory(folder);
  base::Path aside;
  if (old == OldDatabase::SetAside) {
    aside = setAside(disk, home.database(), today);
  } else {
    removeDatabase(disk, home.database());
  }
  takePlace(disk, home.database());
  return aside;
}

void continueExchange(base::Disk& disk, const app::Home& home, base::Date today) {
  const base::Path ready = with(home.database(), ".ready");
  if (!base::exists(disk, ready)) return;
  setAside(disk, home.database(), today);
  for (const char* ending : {"-wal", "-shm"}) base::removeAll(disk, with(home.database(), ending));
  takePlace(disk, home.database());
}

void demandDatabase(const base::Disk& disk, const app::Home& home) {
  if (base::exists(disk, home.database())) return;
  const auto entries = disk.list(home.archive());
  const bool hasRecords = std::any_of(entries.begin(), entries.end(), [](const base::DirectoryEntry& entry) {
    return entry.kind == base::FileKind::Directory && entry.name != "extensions";
  });
  if (!hasRecords) return;
  throw base::Corrupt(base::Message("home.database-missing", {{"file", home.database().string()}}));
}

}  // namespace house
