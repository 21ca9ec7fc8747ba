#include "storage/carry_over.h"

#include <fstream>

#include "base/error.h"
#include "storage/schema.h"
#include "storage/sqlite_database.h"
#include "support/account_repository_contract.h"
#include "support/boost_test.h"
#include "support/letter_repository_contract.h"
#include "support/outbox_contract.h"
#include "support/preparation_repository_contract.h"
#include "support/request_repository_contract.h"
#include "support/temporary_folder.h"

namespace {

using storage::CarriedTable;
using storage::SqliteDatabase;

constexpr int kAccounts = 300;

struct TwoDatabases {
  support::TemporaryFolder folder;
  base::Path old = folder.path() / "old.sqlite";
  base::Path fresh = folder.path() / "new.sqlite";

  TwoDatabases() {
    SqliteDatabase database(old);
    database.write([](app::Transaction& transaction) {
      for (int i = 0; i < kAccounts; ++i)
        transaction.accounts().add(support::accountOf("user-" + std::to_string(10000 + i)));
      transaction.letters().saveDraft(support::draftRow("d-1", "urn:a"));
      transaction.preparations().save(support::preparationRow("p-1", "bappeda"));
      transaction.preparations().saveFile(support::preparedFile("f-1", "p-1"));
      transaction.outbox().add(support::outboxRow("m-1"));
      transaction.requests().save(support::requestRow("urn:a", "P-2026-0001"));
      transaction.requests().takeTicket(2026);
    });
  }
  std::vector<CarriedTable> carry() const {
    { const SqliteDatabase made(fresh); }
    return storage::carryOver(old, fresh);
  }
  std::vector<app::Account> accounts() const {
    std::vector<app::Account> list;
    SqliteDatabase(fresh).read([&](app::Transaction& transaction) { list = transaction.accounts().list(); });
    return list;
  }
  // The page of the file on which a text stands, counted from 0.
  std::size_t pageWith(const std::string& text) const {
    std::ifstream file(old, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return bytes.find(text) / 4096;
  }
  void damage(std::size_t page) const {
    std::fstream file(old, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(page * 4096));
    file << std::string(4096, '\xA5');
  }
};

const CarriedTable& tableIn(const std::vector<CarriedTable>& tables, const std::string& name) {
  for (const CarriedTable& table : tables) {
    if (table.table == name) return table;
  }
  throw std::runtime_error("the table " + name + " was not carried");
}

BOOST_FIXTURE_TEST_SUITE(carry_over, TwoDatabases)

BOOST_AUTO_TEST_CASE(a_sound_database_gives_all_that_does_not_follow_from_the_archive_and_nothing_else) {
  BOOST_TEST(storage::isSound(old));
  const auto tables = carry();
  for (const CarriedTable& table : tables) BOOST_TEST(table.isWhole, table.table);
  BOOST_TEST(tableIn(tables, "account").rows == kAccounts);
  BOOST_TEST(tableIn(tables, "draft").rows == 1);
  BOOST_TEST(tableIn(tables, "preparation").rows == 1);
  BOOST_TEST(tableIn(tables, "prepared_file").rows == 1);
  BOOST_TEST(tableIn(tables, "outbox").rows == 1);
  BOOST_TEST(tableIn(tables, "ticket_counter").rows == 1);
  SqliteDatabase database(fresh);
  database.write([](app::Transaction& transaction) {
    BOOST_CHECK(transaction.letters().findDraft("d-1") == support::draftRow("d-1", "urn:a"));
    BOOST_CHECK(transaction.accounts().find("user-10007") == support::accountOf("user-10007"));
    BOOST_CHECK(!transaction.requests().find("urn:a"));
    BOOST_CHECK(transaction.requests().takeTicket(2026) == "P-2026-0002");
  });
}

BOOST_AUTO_TEST_CASE(of_a_damaged_table_both_ends_come_over_and_the_others_whole) {
  damage(pageWith("user-10150"));
  BOOST_TEST(!storage::isSound(old));
  const auto tables = carry();
  const CarriedTable& carried = tableIn(tables, "account");
  BOOST_TEST(!carried.isWhole);
  BOOST_TEST(carried.rows > kAccounts / 2);
  BOOST_TEST(carried.rows < kAccounts);
  const auto list = accounts();
  BOOST_TEST(static_cast<std::int64_t>(list.size()) == carried.rows);
  BOOST_TEST(list.front().user == "user-10000");
  BOOST_TEST(list.back().user == "user-10299");
  BOOST_TEST(tableIn(tables, "draft").isWhole);
  BOOST_TEST(tableIn(tables, "draft").rows == 1);
}

BOOST_AUTO_TEST_CASE(of_a_file_that_is_no_database_any_more_nothing_comes_over_and_that_is_told) {
  std::ofstream(old, std::ios::binary) << std::string(40'000, 'x');
  BOOST_TEST(!storage::isSound(old));
  for (const CarriedTable& table : carry()) {
    BOOST_TEST(table.rows == 0);
    BOOST_TEST(!table.isWhole, table.table);
  }
  BOOST_TEST(accounts().empty());
}

BOOST_AUTO_TEST_CASE(a_row_that_holds_what_its_column_cannot_mean_is_left) {
  storage::Connection(old, storage::Access::ReadWrite)
      .execute("UPDATE account SET roles_json = $1 WHERE login = $2", {"[\"walid", "user-10007"});
  const auto tables = carry();
  BOOST_TEST(tableIn(tables, "account").rows == kAccounts - 1);
  BOOST_TEST(!tableIn(tables, "account").isWhole);
  BOOST_TEST(accounts().size() == static_cast<std::size_t>(kAccounts - 1));
}

BOOST_AUTO_TEST_CASE(a_database_of_an_older_version_gives_what_it_has) {
  storage::Connection(old, storage::Access::ReadWrite)
      .executeScript("DROP TABLE fixity; DROP TABLE fixity_round");
  const auto tables = carry();
  BOOST_TEST(tableIn(tables, "fixity").isWhole);
  BOOST_TEST(tableIn(tables, "fixity").rows == 0);
  BOOST_TEST(tableIn(tables, "account").rows == kAccounts);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
