// One session with the database, in the few calls that repositories need. Poco's headers are included in this
// module's sources only.
//
// SQL is the subset that SQLite and PostgreSQL share. Parameters are $1, $2 …, whose first appearances in the
// text are in ascending order; columns are BIGINT (times in microseconds, flags as 0 and 1) and TEXT (dates
// as ISO 8601).
//
// Errors of all calls (Poco's exceptions end here):
//   Unavailable, worth a retry: another process holds the lock for too long, or the disk is full
//   Unavailable: the database ended the transaction by itself after such an error
//   Conflict: a unique key, or another rule of the tables, is hurt; the statement changed nothing, and what
//   came
//     before it in the transaction stands
//   Corrupt: the file is damaged, is no database, or cannot be read
//   Denied: the file, or this connection, may not be written, or the disk is mounted read-only
//   Internal: SQL that the database does not understand
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/patience.h"
#include "storage/value.h"

namespace storage {

enum class Access {
  ReadOnly,
  ReadWrite,
  Frozen,  // ReadOnly, of a file that nobody writes to: on a disk that is mounted read-only, or full
};

// Whether a commit is durable when it returns (SQLite's synchronous=FULL), or with the next one that is, or
// the next sync of the file system (NORMAL).
enum class CommitSync { Full, Later };

// One thread at a time; different threads may take turns.
class Connection {
 public:
  // Opens the file, or makes it, for its owner alone, when it does not exist. It is in WAL mode; what is
  // committed outlives a loss of power, until `setSync` says otherwise; what is deleted is overwritten.
  // InvalidSetup when the path cannot be a database: its folder is missing, it is no regular file, or the
  // file system does not carry WAL (a network share). Frozen makes nothing and takes no lock
  // (database_file.h). `patience` is that with other processes.
  Connection(const base::Path& file, Access access, base::Patience patience = {});
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Runs one statement; returns how many rows it inserted, changed or deleted. InvalidInput when a parameter
  // is text that is not UTF-8 or holds a zero byte: not every database keeps it.
  std::int64_t execute(const std::string& sql, const Values& parameters = {});
  // Runs several statements without parameters, separated by semicolons.
  void executeScript(const std::string& sql);
  // All rows, each with its first `columns` columns.
  std::vector<Row> query(const std::string& sql, const Values& parameters, std::size_t columns);
  // The same, row by row: those before an error are not lost with it.
  void scan(const std::string& sql, std::size_t columns, const std::function<void(Row)>& take);

  // Of the transactions that begin from now on; not within one.
  void setSync(CommitSync sync);

  // False after a transaction could not be rolled back: every call fails, and it must be replaced.
  bool isUsable() const;

 private:
  friend class OpenTransaction;
  struct Session;

  void begin(Access access);
  void takeSnapshot();
  void demandTransaction();
  void commit();
  void rollback() noexcept;
  template <class Step>
  auto guarded(const Step& step);
  void noteLostTransaction() noexcept;

  void openFrozen();
  void openShared(Access access);

  base::Path file_;
  base::Patience patience_;
  std::unique_ptr<Session> session_;
  CommitSync sync_ = CommitSync::Full;
  bool inTransaction_ = false;
  bool lost_ = false;  // the transaction that we began is no more
};

// A transaction of a connection, rolled back when it is left without commit. There is one at a time.
class OpenTransaction {
 public:
  // ReadWrite takes the database's one write lock at once, so that nothing later fails for want of it.
  // ReadOnly sees the database as it is now, until its end, and neither waits for a writer nor holds one up.
  OpenTransaction(Connection& connection, Access access) : connection_(connection) {
    connection_.begin(access);
  }
  ~OpenTransaction() { connection_.rollback(); }
  OpenTransaction(const OpenTransaction&) = delete;
  OpenTransaction& operator=(const OpenTransaction&) = delete;

  // Unavailable when it has come to an end by itself: what follows would be committed statement by statement.
  void demandOpen() { connection_.demandTransaction(); }
  // When it throws, nothing of the transaction stays.
  void commit() { connection_.commit(); }

 private:
  Connection& connection_;
};

}  // namespace storage
