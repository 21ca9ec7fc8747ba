#include "storage/migrations.h"

#include "base/error.h"
#include "storage/schema.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"
#include "support/threads.h"

namespace {

using storage::Access;
using storage::Connection;
using storage::Migration;

const std::vector<Migration> kTwo{
    {1, "first", "CREATE TABLE a (x BIGINT); CREATE TABLE b (x BIGINT)"},
    {2, "second", "ALTER TABLE a ADD COLUMN y BIGINT; INSERT INTO a VALUES (1, 2)"}};
const std::vector<Migration> kOne{kTwo[0]};

struct NewDatabase {
  support::TemporaryFolder folder;
  base::Path file = folder.path() / "a.db";
  Connection connection{file, Access::ReadWrite};

  std::string one(const std::string& sql) {
    return connection.query(sql, {}, 1).at(0).at(0).value_or("NULL");
  }
};

bool speaksOf(const base::Error& error, const std::string& text) {
  return std::string(error.what()).find(text) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(migrations_are_applied_once) {
  NewDatabase database;
  migrate(database.connection, kTwo);
  migrate(database.connection, kTwo);
  BOOST_TEST(database.one("SELECT count(*) FROM a") == "1");
  BOOST_TEST(database.one("SELECT count(*) FROM migration") == "2");
}

BOOST_AUTO_TEST_CASE(an_older_database_gets_what_it_lacks) {
  NewDatabase database;
  migrate(database.connection, kOne);
  database.connection.execute("INSERT INTO a (x) VALUES (9)");
  migrate(database.connection, kTwo);
  BOOST_TEST(database.one("SELECT group_concat(x) FROM a") == "9,1");
}

BOOST_AUTO_TEST_CASE(a_newer_database_is_refused) {
  NewDatabase database;
  migrate(database.connection, kTwo);
  BOOST_CHECK_EXCEPTION(migrate(database.connection, kOne), base::InvalidSetup, [](const base::Error& error) {
    return speaksOf(error, "newer Berkas") && speaksOf(error, "migration 2 (second)");
  });
}

BOOST_AUTO_TEST_CASE(a_migration_that_was_changed_is_noticed) {
  NewDatabase database;
  migrate(database.connection, kTwo);
  std::vector<Migration> changed = kTwo;
  changed[0].sql += " ";
  BOOST_CHECK_THROW(migrate(database.connection, changed), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_missing_migration_is_noticed) {
  NewDatabase database;
  migrate(database.connection, kTwo);
  database.connection.execute("DELETE FROM migration WHERE number = 1");
  BOOST_CHECK_THROW(migrate(database.connection, kTwo), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(the_database_of_another_program_is_left_alone) {
  NewDatabase database;
  database.connection.execute("CREATE TABLE recipes (name TEXT)");
  BOOST_CHECK_THROW(migrate(database.connection, kTwo), base::InvalidSetup);
  BOOST_TEST(database.one("SELECT count(*) FROM sqlite_master") == "1");
}

BOOST_AUTO_TEST_CASE(a_migration_that_fails_leaves_the_version_before_it) {
  NewDatabase database;
  std::vector<Migration> broken = kTwo;
  broken[1].sql = "CREATE TABLE c (x BIGINT); CREATE TABLE a (x BIGINT)";
  BOOST_CHECK_THROW(migrate(database.connection, broken), base::Internal);
  BOOST_TEST(database.one("SELECT group_concat(name) FROM sqlite_master WHERE name = 'c'") == "NULL");
  migrate(database.connection, kTwo);
  BOOST_TEST(database.one("SELECT count(*) FROM migration") == "2");
}

BOOST_AUTO_TEST_CASE(several_may_migrate_a_new_database_at_once) {
  const support::TemporaryFolder folder;
  std::vector<std::string> errors(6);
  support::onThreads(6, [&](int thread) {
    try {
      Connection connection(folder.path() / "a.db", Access::ReadWrite);
      migrate(connection, kTwo);
    } catch (const std::exception& failure) {
      errors[static_cast<std::size_t>(thread)] = failure.what();
    }
  });
  for (const std::string& error : errors) BOOST_TEST(error == "");
  Connection connection(folder.path() / "a.db", Access::ReadWrite);
  BOOST_TEST((connection.query("SELECT count(*) FROM a", {}, 1)[0][0] == "1"));
}
