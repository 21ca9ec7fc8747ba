#include "storage/connection.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

using storage::Access;
using storage::Connection;
using storage::OpenTransaction;

const base::Patience kShort{std::chrono::milliseconds(50)};

struct OneTable {
  support::TemporaryFolder folder;
  base::Path file = folder.path() / "a.db";
  Connection connection{file, Access::ReadWrite, kShort};

  OneTable() { connection.executeScript("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT); SELECT 1"); }
  void insert(std::int64_t a) { connection.execute("INSERT INTO t (a, b) VALUES ($1, $2)", {a, "text"}); }
  std::int64_t count() {
    return storage::valueOf<std::int64_t>(connection.query("SELECT count(*) FROM t", {}, 1)[0][0]);
  }
};

// Root may write everything, so that it steps down for what must be refused.
class AsOrdinaryUser {
 public:
  AsOrdinaryUser() : root_(::geteuid() == 0) {
    if (root_) BOOST_REQUIRE(::seteuid(65534) == 0);
  }
  ~AsOrdinaryUser() {
    if (root_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool root_;
};

void writeFile(const base::Path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_come_back_as_they_went) {
  OneTable table;
  for (const std::int64_t number :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{5'000'000'000}, INT64_MAX, INT64_MIN}) {
    table.connection.execute("DELETE FROM t");
    table.connection.execute("INSERT INTO t (a, b) VALUES ($1, $2)", {number, storage::Value()});
    const auto rows = table.connection.query("SELECT a, b FROM t", {}, 2);
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST(storage::valueOf<std::int64_t>(rows[0][0]) == number);
    BOOST_TEST(!rows[0][1]);
  }
}

BOOST_AUTO_TEST_CASE(empty_text_is_not_null) {
  OneTable table;
  table.connection.execute("INSERT INTO t (a, b) VALUES ($1, $2)", {std::int64_t{1}, ""});
  BOOST_TEST((table.connection.query("SELECT b FROM t", {}, 1)[0][0] == std::string()));
}

BOOST_AUTO_TEST_CASE(what_would_run_in_part_only_is_refused) {
  OneTable table;
  BOOST_CHECK_THROW(table.connection.execute("DELETE FROM t; DROP TABLE t"), base::Internal);
  BOOST_CHECK_THROW(table.connection.query("SELECT 1; SELECT 2", {}, 1), base::Internal);
}

BOOST_AUTO_TEST_CASE(execute_counts_the_rows_it_changed) {
  OneTable table;
  table.insert(1);
  table.insert(2);
  BOOST_TEST(table.connection.execute("UPDATE t SET b = $1", {"x"}) == 2);
  BOOST_TEST(table.connection.execute("UPDATE t SET b = $1 WHERE a = $2", {"x", std::int64_t{9}}) == 0);
  BOOST_TEST(table.connection.execute("DELETE FROM t WHERE a = $1", {std::int64_t{1}}) == 1);
  BOOST_TEST(table.connection.execute("DELETE FROM t WHERE a = $1", {std::int64_t{1}}) == 0);
}

BOOST_AUTO_TEST_CASE(a_twin_is_a_conflict_and_the_transaction_goes_on) {
  OneTable table;
  OpenTransaction transaction(table.connection, Access::ReadWrite);
  table.insert(1);
  BOOST_CHECK_THROW(table.insert(1), base::Conflict);
  table.insert(2);
  transaction.commit();
  BOOST_TEST(table.count() == 2);
}

BOOST_AUTO_TEST_CASE(sql_that_is_wrong_is_our_mistake) {
  OneTable table;
  BOOST_CHECK_THROW(table.connection.execute("INSERT INTO nowhere (a) VALUES (1)"), base::Internal);
  BOOST_CHECK_THROW(table.connection.execute("INSERT INTO t (a) VALUES ($1)"), base::Internal);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_left_is_rolled_back) {
  OneTable table;
  {
    const OpenTransaction transaction(table.connection, Access::ReadWrite);
    table.insert(1);
  }
  BOOST_TEST(table.count() == 0);
  OpenTransaction transaction(table.connection, Access::ReadWrite);
  table.insert(2);
  transaction.commit();
  BOOST_TEST(table.count() == 1);
}

BOOST_AUTO_TEST_CASE(the_write_lock_of_another_is_waited_for_and_then_unavailable) {
  OneTable table;
  Connection other(table.file, Access::ReadWrite, kShort);
  {
    const OpenTransaction held(other, Access::ReadWrite);
    try {
      const OpenTransaction transaction(table.connection, Access::ReadWrite);
      BOOST_FAIL("two hold the write lock");
    } catch (const base::Unavailable& busy) {
      BOOST_CHECK(busy.retry() == base::Retry::Worthwhile);
    }
  }
  OpenTransaction transaction(table.connection, Access::ReadWrite);
  table.insert(1);
  transaction.commit();
}

BOOST_AUTO_TEST_CASE(a_reader_sees_the_state_at_the_beginning_of_its_transaction) {
  OneTable table;
  Connection reader(table.file, Access::ReadOnly, kShort);
  const OpenTransaction transaction(reader, Access::ReadOnly);
  table.insert(1);
  BOOST_TEST((reader.query("SELECT count(*) FROM t", {}, 1)[0][0] == "0"));
  BOOST_CHECK_THROW(reader.execute("DELETE FROM t"), base::Denied);
}

// SQLite ends the transaction by itself when the disk is full: what follows must not be committed by itself.
BOOST_AUTO_TEST_CASE(nothing_is_written_after_a_transaction_that_the_full_disk_ended) {
  OneTable table;
  table.connection.execute("INSERT INTO t (a, b) VALUES ($1, $2)",
                           {std::int64_t{1}, std::string(20'000, 'x')});
  table.connection.query("PRAGMA max_page_count = 20", {}, 1);
  {
    OpenTransaction transaction(table.connection, Access::ReadWrite);
    table.insert(2);
    BOOST_CHECK_THROW(table.connection.execute("INSERT INTO t (a, b) VALUES ($1, $2)",
                                               {std::int64_t{3}, std::string(200'000, 'x')}),
                      base::Unavailable);
    BOOST_CHECK_THROW(table.insert(4), base::Unavailable);
    BOOST_CHECK_THROW(transaction.commit(), base::Unavailable);
  }
  BOOST_TEST(table.count() == 1);
  table.insert(5);
  BOOST_TEST(table.count() == 2);
}

BOOST_AUTO_TEST_CASE(paths_that_cannot_be_a_database_are_a_matter_of_setup) {
  const support::TemporaryFolder folder;
  BOOST_CHECK_THROW(Connection(folder.path(), Access::ReadWrite), base::InvalidSetup);
  BOOST_CHECK_THROW(Connection(folder.path() / "none" / "a.db", Access::ReadWrite), base::InvalidSetup);
  BOOST_REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  BOOST_CHECK_THROW(Connection(folder.path() / "pipe", Access::ReadWrite), base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_corrupt) {
  const support::TemporaryFolder folder;
  writeFile(folder.path() / "a.db", std::string(8192, 'x'));
  BOOST_CHECK_THROW(Connection(folder.path() / "a.db", Access::ReadWrite), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_file_or_folder_that_may_not_be_written_is_denied) {
  const support::TemporaryFolder folder;
  const base::Path file = folder.path() / "a.db";
  { const Connection made(file, Access::ReadWrite); }
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
  {
    const AsOrdinaryUser user;
    BOOST_CHECK_THROW(Connection(file, Access::ReadWrite), base::Denied);
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  {
    const AsOrdinaryUser user;
    BOOST_CHECK_THROW(Connection(folder.path() / "b.db", Access::ReadWrite), base::Denied);
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

BOOST_AUTO_TEST_CASE(a_path_is_never_read_as_an_address) {
  const support::TemporaryFolder folder;
  const base::Path file = folder.path() / "file:a?mode=memory.db";
  { const Connection made(file, Access::ReadWrite); }
  BOOST_TEST(std::filesystem::exists(file));
}

BOOST_AUTO_TEST_CASE(what_is_committed_is_synced_and_logged_ahead) {
  OneTable table;
  BOOST_TEST((table.connection.query("PRAGMA journal_mode", {}, 1)[0][0] == "wal"));
  BOOST_TEST((table.connection.query("PRAGMA synchronous", {}, 1)[0][0] == "2"));
}
