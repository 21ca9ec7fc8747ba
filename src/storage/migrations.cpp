#include "storage/migrations.h"

#include "base/error.h"
#include "crypto/digest.h"

namespace storage {
namespace {

struct Applied {
  std::int64_t number;
  std::string name;
  std::string sha256;
};

std::string digestOf(const Migration& migration) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, migration.sql);
}

base::Message title(std::int64_t number, const std::string& name) {
  return {"database.migration", {{"number", number}, {"name", name}}};
}

void requireOurs(const std::vector<Row>& tables) {
  for (const Row& table : tables) {
    if (table[0] == "migration") return;
  }
  throw base::InvalidSetup(base::Message("database.of-another-program", {}));
}

void makeListOfMigrations(Connection& connection) {
  OpenTransaction transaction(connection, Access::ReadWrite);
  const auto tables = connection.query("SELECT name FROM sqlite_master WHERE type = 'table'", {}, 1);
  if (tables.empty()) {
    connection.execute(
        "CREATE TABLE migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)");
    transaction.commit();
    return;
  }
  requireOurs(tables);
}

std::vector<Applied> appliedTo(Connection& connection) {
  std::vector<Applied> result;
  for (const Row& row :
       connection.query("SELECT number, name, sha256 FROM migration ORDER BY number", {}, 3)) {
    result.push_back(
        {valueOf<std::int64_t>(row[0]), valueOf<std::string>(row[1]), valueOf<std::string>(row[2])});
  }
  return result;
}

// Which migrations are ours and were applied is a beginning of our list, or we do not touch the database.
void requireBeginningOf(const std::vector<Migration>& migrations, const std::vector<Applied>& applied) {
  for (std::size_t i = 0; i < applied.size(); ++i) {
    const base::Message name = title(applied[i].number, applied[i].name);
    if (i >= migrations.size()) {
      throw base::InvalidSetup(
          base::Message("database.newer", {{"migration", name}, {"known", migrations.size()}}));
    }
    if (applied[i].number != migrations[i].number || applied[i].sha256 != digestOf(migrations[i])) {
      const base::Message own = title(migrations[i].number, migrations[i].name);
      throw base::Corrupt(base::Message("database.other-migration", {{"migration", name}, {"own", own}}));
    }
  }
}

void apply(Connection& connection, const Migration& migration) {
  connection.executeScript(migration.sql);
  connection.execute("INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)",
                     {toValue(migration.number), migration.name, digestOf(migration)});
}

// False when nothing is left to do.
bool applyNext(Connection& connection, const std::vector<Migration>& migrations) {
  OpenTransaction transaction(connection, Access::ReadWrite);
  const std::vector<Applied> applied = appliedTo(connection);
  requireBeginningOf(migrations, applied);
  if (applied.size() == migrations.size()) return false;
  apply(connection, migrations[applied.size()]);
  transaction.commit();
  return true;
}

}  // namespace

void migrate(Connection& connection, const std::vector<Migration>& migrations) {
  for (std::size_t i = 0; i < migrations.size(); ++i) {
    base::require(migrations[i].number == static_cast<int>(i) + 1, "migrations are numbered without gaps");
  }
  makeListOfMigrations(connection);
  while (applyNext(connection, migrations)) {
  }
}

void demandMigrated(Connection& connection, const std::vector<Migration>& migrations) {
  requireOurs(connection.query("SELECT name FROM sqlite_master WHERE type = 'table'", {}, 1));
  const std::vector<Applied> applied = appliedTo(connection);
  requireBeginningOf(migrations, applied);
  if (applied.size() == migrations.size()) return;
  throw base::InvalidSetup(base::Message("database.older", {}));
}

}  // namespace storage
