// The working database in one SQLite file (in WAL mode: with -wal and -shm beside it), for several processes
// on one machine.
#pragma once

#include <memory>
#include <mutex>

#include "app/records/database.h"
#include "storage/reader_pool.h"
#include "storage/write_queue.h"

namespace storage {

// Whose syncs of the file system the database shares.
enum class Syncs { Own, Archive };
// Archive when the folders of both lie on one file system.
Syncs syncsFor(const base::Path& databaseFile, const base::Path& archive);

// A file that nobody writes to as long as it is open: on a disk that is mounted read-only, or full.
struct Frozen {};

class SqliteDatabase final : public app::Database {
 public:
  // Opens the file, or makes it, and brings its tables to this version. Errors as of Connection and migrate.
  // `patience` is that with the writes of other processes.
  // Syncs::Archive for a file on the archive's file system; with Own, writeWithArchive is `write`.
  explicit SqliteDatabase(const base::Path& file, Syncs syncs = Syncs::Own, base::Patience patience = {});
  // For reading alone: whatever would write is Denied. NotFound when there is no such file, InvalidSetup when
  // its tables are not those of this version, since they cannot be brought to it here.
  SqliteDatabase(const base::Path& file, Frozen);

  // Works that come at the same time are committed together: see write_queue.h for what that means to them.
  void write(const std::function<void(app::Transaction&)>& work) override;
  void writeWithArchive(const std::function<void(app::Transaction&)>& work) override;
  void read(const std::function<void(app::Transaction&)>& work) override;
  std::int64_t changes() override;
  void scrub() override;
  void forgetDerived() override;
  // A line for each row: the name of the table, then the row as canonical JSON; sorted. Holds personal data.
  std::string dumpDerived() override;

  void copyTo(const base::Path& file) override;

 private:
  void run(const std::function<void(app::Transaction&)>& work, CommitSync sync);
  WriteQueue& writers();

  base::Path file_;
  Syncs syncs_;
  base::Patience patience_;
  std::unique_ptr<WriteQueue> writers_;  // null: frozen
  ReaderPool readers_;
  std::mutex watcherMutex_;
  std::unique_ptr<Connection> watcher_;  // null until somebody asks; a connection counts what others commit
};

}  // namespace storage
