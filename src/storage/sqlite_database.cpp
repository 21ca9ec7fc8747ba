#include "storage/sqlite_database.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/error.h"
#include "base/text.h"
#include "json/text.h"
#include "storage/migrations.h"
#include "storage/schema.h"
#include "storage/sql_transaction.h"

namespace storage {
namespace {

constexpr std::size_t kMostReaders = 16;

std::function<std::unique_ptr<Connection>()> opener(const base::Path& file, Access access,
                                                    const base::Patience& patience) {
  return [=] { return std::make_unique<Connection>(file, access, patience); };
}

// A writer, after the tables are there.
WriteQueue::Opener migratingOpener(const base::Path& file, const base::Patience& patience) {
  return [open = opener(file, Access::ReadWrite, patience)] {
    std::unique_ptr<Connection> connection = open();
    migrate(*connection, schemaMigrations());
    return connection;
  };
}

// What follows the name of the table.
std::string derivedRowsOf(const TableRule& rule) {
  return rule.table + " WHERE NOT (" + rule.keptRows + ")";
}

std::vector<std::string> columnsOf(Connection& connection, const TableRule& rule) {
  std::vector<std::string> columns;
  for (const Row& row : connection.query("SELECT name FROM pragma_table_info($1)", {rule.table}, 1))
    columns.push_back(valueOf<std::string>(row[0]));
  std::erase_if(columns, [&](const std::string& column) {
    return std::find(rule.varying.begin(), rule.varying.end(), column) != rule.varying.end();
  });
  return columns;
}

std::string lineOf(const std::string& table, const std::vector<std::string>& columns, const Row& row) {
  json::Object object;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    object[columns[i]] = row[i] ? json::Value(*row[i]) : json::Value();
  }
  return table + " " + json::canonical(std::move(object)) + "\n";
}

void dump(Connection& connection, const TableRule& rule, std::vector<std::string>& lines) {
  const std::vector<std::string> columns = columnsOf(connection, rule);
  const std::string sql = "SELECT " + base::joined(columns, ", ") + " FROM " + derivedRowsOf(rule);
  for (const Row& row : connection.query(sql, {}, columns.size())) {
    lines.push_back(lineOf(rule.table, columns, row));
  }
}

std::optional<dev_t> deviceOf(const base::Path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status.st_dev;
}

}  // namespace

Syncs syncsFor(const base::Path& databaseFile, const base::Path& archive) {
  const auto one = deviceOf(std::filesystem::absolute(databaseFile).parent_path());
  return one && one == deviceOf(archive) ? Syncs::Archive : Syncs::Own;
}

SqliteDatabase::SqliteDatabase(const base::Path& file, Syncs syncs, base::Patience patience)
    : file_(file),
      syncs_(syncs),
      patience_(patience),
      writers_(std::make_unique<WriteQueue>(migratingOpener(file, patience))),
      readers_(opener(file, Access::ReadOnly, patience), kMostReaders) {}

SqliteDatabase::SqliteDatabase(const base::Path& file, Frozen)
    : file_(file), syncs_(Syncs::Own), readers_(opener(file, Access::Frozen, {}), kMostReaders) {
  readers_.run([](Connection& connection) { demandMigrated(connection, schemaMigrations()); });
}

WriteQueue& SqliteDatabase::writers() {
  if (writers_) return *writers_;
  throw base::Denied(base::Message("database.open-for-reading", {{"database", file_.string()}}));
}

void SqliteDatabase::write(const std::function<void(app::Transaction&)>& work) {
  run(work, CommitSync::Full);
}

void SqliteDatabase::writeWithArchive(const std::function<void(app::Transaction&)>& work) {
  run(work, syncs_ == Syncs::Archive ? CommitSync::Later : CommitSync::Full);
}

void SqliteDatabase::run(const std::function<void(app::Transaction&)>& work, CommitSync sync) {
  writers().run(
      [&](Connection& connection) {
        SqlTransaction transaction(connection);
        work(transaction);
      },
      sync);
}

void SqliteDatabase::read(const std::function<void(app::Transaction&)>& work) {
  readers_.run([&](Connection& connection) {
    SqlTransaction transaction(connection);
    work(transaction);
  });
}

std::int64_t SqliteDatabase::changes() {
  const std::lock_guard lock(watcherMutex_);
  if (!watcher_)
    watcher_ = std::make_unique<Connection>(file_, writers_ ? Access::ReadOnly : Access::Frozen, patience_);
  return valueOf<std::int64_t>(watcher_->query("PRAGMA data_version", {}, 1).at(0).at(0));
}

// What is deleted is overwritten in the file (Connection); the write-ahead log, which has it still, is
// emptied.
void SqliteDatabase::scrub() {
  writers().run(mergeSearchWords);
  Connection(file_, Access::ReadWrite).query("PRAGMA wal_checkpoint(TRUNCATE)", {}, 3);
}

void SqliteDatabase::forgetDerived() {
  writers().run([](Connection& connection) {
    forgetSearchWords(connection);
    for (const TableRule& rule : tableRules()) connection.execute("DELETE FROM " + derivedRowsOf(rule));
  });
}

std::string SqliteDatabase::dumpDerived() {
  std::vector<std::string> lines;
  readers_.run([&](Connection& connection) {
    lines.clear();
    for (const TableRule& rule : tableRules()) dump(connection, rule, lines);
  });
  std::sort(lines.begin(), lines.end());
  return base::joined(lines, "");
}

void SqliteDatabase::copyTo(const base::Path& file) {
  if (std::filesystem::exists(file)) {
    throw base::Conflict(base::Message("database.copy-exists", {{"copy", file.string()}}));
  }
  Connection(file_, writers_ ? Access::ReadWrite : Access::Frozen)
      .execute("VACUUM INTO $1", {std::filesystem::absolute(file).string()});
}

}  // namespace storage
