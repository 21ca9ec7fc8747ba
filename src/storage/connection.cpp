#include "storage/connection.h"

#include <Poco/Data/SQLite/SessionImpl.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "base/error.h"
#include "storage/detail/database_file.h"
#include "storage/detail/failure.h"
#include "storage/detail/patience.h"
#include "storage/detail/prepared_statements.h"

namespace storage {
namespace {

// The longest that SQLite waits by itself, without randomness; whileBusy repeats it.
constexpr std::chrono::milliseconds kLongestWait{1000};

}  // namespace

struct Connection::Session {
  explicit Session(const std::string& address)
      : poco(Poco::AutoPtr<Poco::Data::SessionImpl>(new Poco::Data::SQLite::SessionImpl(address, 0))),
        statements(Poco::Data::SQLite::Utility::dbHandle(poco)) {}

  bool isInTransaction() { return !poco.getFeature("autoCommit"); }

  Poco::Data::Session poco;
  detail::PreparedStatements statements;
};

// Every call of the database goes through here.
template <class Step>
auto Connection::guarded(const Step& step) {
  if (lost_) {
    throw base::Unavailable(base::Message("database.transaction-ended", {{"database", file_.string()}}));
  }
  try {
    return step();
  } catch (const Poco::Exception& failure) {
    noteLostTransaction();
    detail::rethrow(failure, file_);
  }
}

// An absolute path is never read as an address.
Connection::Connection(const base::Path& file, Access access, base::Patience patience)
    : file_(std::filesystem::absolute(file)), patience_(std::move(patience)) {
  if (access == Access::Frozen) {
    openFrozen();
  } else {
    openShared(access);
  }
}

void Connection::openFrozen() {
  guarded([&] { session_ = std::make_unique<Session>(detail::frozenAddress(file_)); });
}

void Connection::openShared(Access access) {
  detail::requireDatabaseFile(file_);
  guarded([&] { session_ = std::make_unique<Session>(file_.string()); });
  executeScript("PRAGMA busy_timeout = " + std::to_string(std::min(patience_.most, kLongestWait).count()));
  // Two processes that both make a new database WAL get "locked" at once, without waiting.
  const auto mode =
      detail::whileBusy(patience_, file_, [&] { return query("PRAGMA journal_mode = WAL", {}, 1); });
  if (mode.size() != 1 || mode[0][0] != "wal") {
    throw base::InvalidSetup(base::Message("database.not-shareable", {{"database", file_.string()}}));
  }
  executeScript("PRAGMA synchronous = FULL");
  executeScript("PRAGMA secure_delete = ON");
  // A checkpoint stops the writers for two syncs; after a crash so many pages (16 MiB) are read again.
  executeScript("PRAGMA wal_autocheckpoint = 4000");
  if (access == Access::ReadOnly) executeScript("PRAGMA query_only = ON");
}

Connection::~Connection() = default;

// SQLite ends a transaction by itself after some errors (a full disk, for one). Whoever goes on as if nothing
// had happened would commit each further statement by itself.
void Connection::noteLostTransaction() noexcept {
  try {
    if (inTransaction_ && !session_->isInTransaction()) lost_ = true;
  } catch (const std::exception&) {
    lost_ = true;
  }
}

std::int64_t Connection::execute(const std::string& sql, const Values& parameters) {
  return guarded([&] { return session_->statements.execute(sql, parameters); });
}

void Connection::setSync(CommitSync sync) {
  base::require(!inTransaction_, "the sync of a transaction is changed within it");
  if (sync == sync_) return;
  executeScript(sync == CommitSync::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
  sync_ = sync;
}

void Connection::executeScript(const std::string& sql) {
  guarded([&] { session_->poco << sql, Poco::Data::Keywords::now; });
}

std::vector<Row> Connection::query(const std::string& sql, const Values& parameters, std::size_t columns) {
  return guarded([&] { return session_->statements.query(sql, parameters, columns); });
}

bool Connection::isUsable() const {
  return session_ != nullptr;
}

void Connection::scan(const std::string& sql, std::size_t columns, const std::function<void(Row)>& take) {
  guarded([&] { session_->statements.scan(sql, {}, columns, take); });
}

void Connection::begin(Access access) {
  base::require(!inTransaction_, "a connection has one transaction at a time");
  const char* sql = access == Access::ReadWrite ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED";
  detail::whileBusy(patience_, file_, [&] { execute(sql); });
  inTransaction_ = true;
  if (access != Access::ReadWrite) takeSnapshot();
}

// Until it reads something, a deferred transaction sees what others commit.
void Connection::takeSnapshot() {
  try {
    detail::whileBusy(patience_, file_, [&] { query("SELECT 1 FROM sqlite_master LIMIT 1", {}, 1); });
  } catch (const base::Error&) {
    rollback();
    throw;
  }
}

void Connection::demandTransaction() {
  noteLostTransaction();
  guarded([] {});
}

void Connection::commit() {
  execute("COMMIT");
  inTransaction_ = false;
}

void Connection::rollback() noexcept {
  if (!std::exchange(inTransaction_, false)) return;
  lost_ = false;
  try {
    if (session_->isInTransaction()) execute("ROLLBACK");
  } catch (const std::exception&) {
    session_.reset();
    lost_ = true;
  }
}

}  // namespace storage
