// The working database in one SQLite file (in WAL mode: with -wal and -shm beside it), for several processes
// on one machine.
#pragma once

#include <chrono>

#include "app/database.h"
#include "storage/reader_pool.h"
#include "storage/write_queue.h"

namespace storage {

class SqliteDatabase final : public app::Database {
 public:
  // Opens the file, or makes it, and brings its tables to this version. Errors as of Connection and migrate.
  // `patience`: how long a write waits for those of other processes.
  explicit SqliteDatabase(const base::Path& file, std::chrono::milliseconds patience = kPatience);

  // Works that come at the same time are committed together: see write_queue.h for what that means to them.
  void write(const std::function<void(app::Transaction&)>& work) override;
  void read(const std::function<void(app::Transaction&)>& work) override;
  void forgetDerived() override;
  // A line for each row: the name of the table, then the row as canonical JSON; sorted. Holds personal data.
  std::string dumpDerived() override;

  void copyTo(const base::Path& file) override;

 private:
  base::Path file_;
  WriteQueue writers_;
  ReaderPool readers_;
};

}  // namespace storage
