// What the database says of a disk that is full or read-only, and that it can still be read there.
#include "support/small_disk.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "storage/sqlite_database.h"
#include "support/account_repository_contract.h"
#include "support/boost_test.h"
#include "support/problems.h"

using support::holds;

namespace {

using storage::SqliteDatabase;

struct DatabaseOnSmallDisk {
  support::SmallDisk small{8};
  base::Path file = small.path() / "a home? 100%#1" / "berkas.sqlite";

  DatabaseOnSmallDisk() {
    std::filesystem::create_directory(file.parent_path());
    SqliteDatabase database(file);
    add(database, "budi");
  }
  static void add(app::Database& database, const std::string& user) {
    database.write(
        [&](app::Transaction& transaction) { transaction.accounts().add(support::accountOf(user)); });
  }
  static std::size_t accountsIn(app::Database& database) {
    std::size_t count = 0;
    database.read([&](app::Transaction& transaction) { count = transaction.accounts().list().size(); });
    return count;
  }
};

template <class Error>
std::string refusalOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& refusal) {
    return refusal.what();
  } catch (const base::Error& other) {
    BOOST_ERROR("refused as something else: " << other.what());
    return {};
  }
  BOOST_ERROR("nothing was refused");
  return {};
}

void demandFull(const std::function<void()>& call) {
  try {
    call();
    BOOST_ERROR("a full disk took it");
  } catch (const base::Unavailable& refusal) {
    BOOST_TEST((refusal.retry() == base::Retry::Worthwhile));
    BOOST_TEST(holds(refusal.what(), "the disk is full"), refusal.what());
  }
}

BOOST_FIXTURE_TEST_SUITE(database_on_a_small_disk, DatabaseOnSmallDisk)

BOOST_AUTO_TEST_CASE(a_full_disk_is_not_called_damage_and_the_write_that_failed_is_not_there) {
  SqliteDatabase database(file);
  add(database, "sari");
  small.fill();
  demandFull([&] {
    for (int i = 0; i < 1000; ++i) add(database, std::string(2000, 'x') + std::to_string(i));
  });
  BOOST_TEST(accountsIn(database) >= 2U);
  small.makeRoom();
  add(database, "kadis");
}

BOOST_AUTO_TEST_CASE(a_database_that_is_opened_on_a_full_disk_says_so_and_can_be_read_as_it_is) {
  small.fill();
  demandFull([&] { const SqliteDatabase database(file); });
  SqliteDatabase frozen(file, storage::Frozen{});
  BOOST_TEST(accountsIn(frozen) == 1U);
  refusalOf<base::Denied>([&] { add(frozen, "sari"); });
}

BOOST_AUTO_TEST_CASE(a_database_on_a_read_only_disk_says_so_and_can_be_read_as_it_is) {
  small.makeReadOnly();
  const std::string said = refusalOf<base::Denied>([&] { const SqliteDatabase database(file); });
  BOOST_TEST(holds(said, "mounted read-only"), said);
  SqliteDatabase frozen(file, storage::Frozen{});
  BOOST_TEST(accountsIn(frozen) == 1U);
  refusalOf<base::Denied>([&] { add(frozen, "sari"); });
  const support::TemporaryFolder elsewhere;
  frozen.copyTo(elsewhere.path() / "copy.sqlite");
  SqliteDatabase copy(elsewhere.path() / "copy.sqlite");
  BOOST_TEST(accountsIn(copy) == 1U);
}

// A process that dies leaves the log of changes and SQLite's index of it.
BOOST_AUTO_TEST_CASE(what_a_process_that_died_left_in_the_log_is_read_on_a_read_only_disk) {
  const pid_t child = ::fork();
  if (child == 0) {
    SqliteDatabase database(file);
    add(database, "sari");
    ::_exit(0);
  }
  int status = -1;
  BOOST_REQUIRE(::waitpid(child, &status, 0) == child && status == 0);
  BOOST_TEST(std::filesystem::file_size(file.string() + "-wal") > 0U);
  small.makeReadOnly();
  SqliteDatabase frozen(file, storage::Frozen{});
  BOOST_TEST(accountsIn(frozen) == 2U);
}

BOOST_AUTO_TEST_CASE(a_log_without_its_index_asks_for_a_disk_that_can_be_written) {
  const pid_t child = ::fork();
  if (child == 0) {
    SqliteDatabase database(file);
    add(database, "sari");
    ::_exit(0);
  }
  int status = -1;
  BOOST_REQUIRE(::waitpid(child, &status, 0) == child && status == 0);
  std::filesystem::remove(file.string() + "-shm");
  small.makeReadOnly();
  const std::string said =
      refusalOf<base::Unavailable>([&] { const SqliteDatabase frozen(file, storage::Frozen{}); });
  BOOST_TEST(holds(said, "Make it writable once"), said);
}

BOOST_AUTO_TEST_CASE(the_files_of_a_database_are_for_its_owner_alone) {
  const support::TemporaryFolder folder;
  const base::Path made = folder.path() / "berkas.sqlite";
  SqliteDatabase database(made);
  add(database, "budi");
  for (const char* ending : {"", "-wal", "-shm"}) {
    const auto mode = std::filesystem::status(made.string() + ending).permissions();
    BOOST_TEST(((mode & std::filesystem::perms(077)) == std::filesystem::perms::none),
               made.string() + ending);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
