#include "storage/sqlite_database.h"

#include <algorithm>
#include <fstream>

#include "base/error.h"
#include "storage/detail/search_statement.h"
#include "storage/schema.h"
#include "support/account_repository_contract.h"
#include "support/boost_test.h"
#include "support/database_contract.h"
#include "support/letter_repository_contract.h"
#include "support/number_sequence_contract.h"
#include "support/outbox_contract.h"
#include "support/preparation_repository_contract.h"
#include "support/request_repository_contract.h"
#include "support/search_index_contract.h"
#include "support/sign_in_repository_contract.h"
#include "support/temporary_folder.h"

namespace {

using storage::SqliteDatabase;

struct Home {
  support::TemporaryFolder folder;
  base::Path file = folder.path() / "berkas.db";
};

// At least one row in each table.
void fill(app::Database& database) {
  database.write([](app::Transaction& transaction) {
    transaction.requests().takeTicket(2026);
    transaction.requests().save(support::requestRow("urn:a", "P-2026-0001"));
    transaction.requests().addEvent(support::eventRow("urn:a", 1));
    transaction.requests().addDocument(support::documentRow("urn:a", 1, "kak.pdf"));
    transaction.search().settle("urn:a", {{"DINSOS"}, {}});
    transaction.search().add(support::searchEntry("urn:a", "kak.pdf"));
    transaction.letters().add(support::letterRow("l-1", "urn:a"));
    transaction.letters().saveDraft(support::draftRow("d-1", "urn:a"));
    transaction.preparations().save(support::preparationRow("p-1", "bappeda"));
    transaction.preparations().saveFile(support::preparedFile("f-1", "p-1"));
    transaction.letters().saveRun({"r-1", "kadis", base::Instant::fromMicroseconds(5), {}, {}, {}});
    transaction.contacts().save(support::contactRow("c-1"));
    transaction.accounts().add(support::accountOf("budi"));
    transaction.accounts().note(
        {0, base::Instant::fromMicroseconds(7), "budi", "added", "ani", "sandi", "{}"});
    support::addEntryRows(transaction);
    transaction.outbox().add(support::outboxRow("m-1"));
    transaction.outbox().changeQueue(
        [](mail::QueueState queue) { return mail::paused(std::move(queue), "sari", {}); });
    transaction.fixity().save({"3c/c0/urn%3aa", base::Instant::fromMicroseconds(5), 1, 10, 0});
    transaction.fixity().saveRound({base::Instant::fromMicroseconds(4), {}});
    transaction.retention().save({"urn:p", "UM-2028-0001", "diusulkan", 1, "{}"});
    transaction.retention().saveTombstone({"urn:t", "P-2025-0001", base::Instant::fromMicroseconds(6), "{}"});
    transaction.numbers().add(support::agendaRow(1, letters::NumberStatus::Issued));
    transaction.numbers().add(support::agendaRow(2, letters::NumberStatus::Taken));
  });
}

// Those of the full-text index apart, which FTS5 makes and fills.
std::vector<std::string> tablesIn(const base::Path& file) {
  storage::Connection connection(file, storage::Access::ReadOnly);
  std::vector<std::string> tables;
  for (const auto& row : connection.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                                          "LIKE 'search\\_text%' ESCAPE '\\' ORDER BY name",
                                          {}, 1)) {
    tables.push_back(*row[0]);
  }
  return tables;
}

// `rest`: the name of a table, and conditions.
std::int64_t rowsIn(const base::Path& file, const std::string& rest) {
  storage::Connection connection(file, storage::Access::ReadOnly);
  return storage::valueOf<std::int64_t>(connection.query("SELECT count(*) FROM " + rest, {}, 1)[0][0]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_table_has_a_rule_that_says_where_its_rows_come_from) {
  const Home home;
  const SqliteDatabase database(home.file);
  std::vector<std::string> ruled;
  for (const storage::TableRule& rule : storage::tableRules()) {
    ruled.push_back(rule.table);
    BOOST_TEST((rule.keptRows == "FALSE") == rule.reason.empty());
  }
  std::sort(ruled.begin(), ruled.end());
  BOOST_TEST(tablesIn(home.file) == ruled, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_database_shares_the_syncs_of_an_archive_on_its_file_system_only) {
  const Home home;
  const base::Path folder = home.file.parent_path();
  BOOST_TEST((storage::syncsFor(home.file, folder) == storage::Syncs::Archive));
  BOOST_TEST((storage::syncsFor(home.file, "/proc") == storage::Syncs::Own));
  BOOST_TEST((storage::syncsFor(home.file, folder / "missing") == storage::Syncs::Own));
}

// Whether any of the database's files holds these bytes.
bool holds(const base::Path& file, const std::string& text) {
  for (const char* ending : {"", "-wal"}) {
    const base::Path path = file.string() + ending;
    if (std::filesystem::exists(path) &&
        base::readFile(base::PosixDisk(), path).find(text) != base::Bytes::npos)
      return true;
  }
  return false;
}

BOOST_AUTO_TEST_CASE(words_of_removed_documents_do_not_stay_on_the_disk) {
  const Home home;
  SqliteDatabase database(home.file);
  app::SearchEntry kept = support::searchEntry("urn:uuid:1", "a.txt");
  app::SearchEntry gone = support::searchEntry("urn:uuid:2", "b.txt", 1);
  gone.text = "penerima bantuan: wartimahkusumawati";
  support::addFound(database, {kept, gone});
  database.write([](app::Transaction& transaction) { transaction.search().remove("urn:uuid:2"); });
  BOOST_TEST(holds(home.file, "wartimahkusumawati"));
  database.scrub();
  BOOST_TEST(!holds(home.file, "wartimahkusumawati"));
  BOOST_TEST(holds(home.file, "puskesmas"));
}

BOOST_AUTO_TEST_CASE(the_dump_has_a_line_for_each_row_that_follows_from_the_archive) {
  const Home home;
  SqliteDatabase database(home.file);
  fill(database);
  const std::string dump = "\n" + database.dumpDerived();
  for (const storage::TableRule& rule : storage::tableRules()) {
    BOOST_TEST(rowsIn(home.file, rule.table) >= 1);
    const bool dumped = dump.find("\n" + rule.table + " {") != std::string::npos;
    BOOST_TEST(dumped == (rule.keptRows != "TRUE"), rule.table);
  }
  BOOST_TEST(dump.find(R"(contact {"email":"sri@dinas.example","name":"Bu Sri","object":"c-1")") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_dump_does_not_depend_on_the_order_of_writing) {
  const Home one;
  const Home other;
  SqliteDatabase first(one.file);
  SqliteDatabase second(other.file);
  for (const char* object : {"a", "b"}) support::saveContact(first, object);
  for (const char* object : {"b", "a"}) support::saveContact(second, object);
  BOOST_TEST(first.dumpDerived() == second.dumpDerived());
  support::saveContact(second, "c");
  BOOST_TEST(first.dumpDerived() != second.dumpDerived());
}

BOOST_AUTO_TEST_CASE(what_follows_from_the_archive_is_forgotten_and_the_rest_kept) {
  const Home home;
  SqliteDatabase database(home.file);
  fill(database);
  std::vector<std::int64_t> kept;
  for (const storage::TableRule& rule : storage::tableRules()) {
    kept.push_back(rowsIn(home.file, rule.table + " WHERE " + rule.keptRows));
    BOOST_TEST((kept.back() > 0) == (rule.keptRows != "FALSE"), rule.table);
  }
  database.forgetDerived();
  BOOST_TEST(database.dumpDerived() == "");
  for (std::size_t i = 0; i < kept.size(); ++i) {
    BOOST_TEST(rowsIn(home.file, storage::tableRules()[i].table) == kept[i], storage::tableRules()[i].table);
  }
}

BOOST_AUTO_TEST_CASE(a_database_is_the_same_after_it_was_closed_and_opened) {
  const Home home;
  std::string before;
  {
    SqliteDatabase database(home.file);
    fill(database);
    before = database.dumpDerived();
  }
  SqliteDatabase database(home.file);
  BOOST_TEST(database.dumpDerived() == before);
  database.write([](app::Transaction& transaction) {
    BOOST_TEST(transaction.requests().takeTicket(2026) == "P-2026-0002");
  });
}

BOOST_AUTO_TEST_CASE(a_copy_has_everything_and_replaces_nothing) {
  const Home home;
  SqliteDatabase database(home.file);
  fill(database);
  const base::Path copy = home.folder.path() / "file:copy's.db";
  database.copyTo(copy);
  BOOST_CHECK_THROW(database.copyTo(copy), base::Conflict);
  for (const storage::TableRule& rule : storage::tableRules()) {
    BOOST_TEST(rowsIn(copy, rule.table) == rowsIn(home.file, rule.table));
  }
  BOOST_TEST(SqliteDatabase(copy).dumpDerived() == database.dumpDerived());
}

BOOST_AUTO_TEST_CASE(a_newer_database_is_refused_when_it_is_opened) {
  const Home home;
  { const SqliteDatabase database(home.file); }
  {
    storage::Connection connection(home.file, storage::Access::ReadWrite);
    auto newer = storage::schemaMigrations();
    newer.push_back({static_cast<int>(newer.size()) + 1, "later", "CREATE TABLE later (a BIGINT)"});
    storage::migrate(connection, newer);
  }
  BOOST_CHECK_THROW(SqliteDatabase{home.file}, base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(a_database_that_was_cut_off_is_corrupt) {
  const Home home;
  {
    SqliteDatabase database(home.file);
    fill(database);
  }
  const auto size = std::filesystem::file_size(home.file);
  for (const auto left : {size - 4096, size / 2, std::uintmax_t{5000}, std::uintmax_t{50}}) {
    std::filesystem::resize_file(home.file, left);
    BOOST_CHECK_THROW(
        {
          SqliteDatabase database(home.file);
          fill(database);
        },
        base::Corrupt);
  }
}

BOOST_AUTO_TEST_CASE(a_database_whose_pages_were_overwritten_is_corrupt) {
  const Home home;
  {
    SqliteDatabase database(home.file);
    fill(database);
  }
  {
    std::fstream file(home.file, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(std::filesystem::file_size(home.file) - 4096, '\xA5');
  }
  BOOST_CHECK_THROW(SqliteDatabase(home.file).dumpDerived(), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(the_words_are_those_of_the_entries_whatever_was_done) {
  const Home home;
  SqliteDatabase database(home.file);
  app::SearchEntry pending = support::searchEntry("urn:c", "z");
  pending.extraction = app::kPendingText;
  support::addFound(database,
                    {support::searchEntry("urn:a", "x"), support::searchEntry("urn:b", "y"), pending});
  database.write([](app::Transaction& transaction) {
    transaction.search().setText(transaction.search().pendingTexts(app::kAboveAllEntries, 1).at(0).position,
                                 "read", "gizi balita");
    transaction.search().settle("urn:a", {{"DINSOS"}, {}});
    transaction.search().settle("urn:a", {{"DINKES", "DINSOS"}, {}});
    transaction.search().remove("urn:b");
  });
  // Compares the index with the table and fails when they differ.
  storage::Connection(home.file, storage::Access::ReadWrite)
      .execute("INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)");
  database.forgetDerived();
  BOOST_TEST(rowsIn(home.file, "search_text WHERE search_text MATCH 'kunjungan'") == 0);
}

BOOST_AUTO_TEST_CASE(a_page_of_hits_is_read_in_its_order_and_never_sorted) {
  const Home home;
  const SqliteDatabase database(home.file);
  storage::Connection connection(home.file, storage::Access::ReadOnly);
  app::SearchQuery query = support::openQuery();
  for (const char* words : {"", "kunjungan puskesmas"}) {
    query.words = app::readSearchTerms(words, "words");
    const auto statement = storage::detail::searchStatement(query);
    for (const auto& row : connection.query("EXPLAIN QUERY PLAN " + statement.sql, statement.parameters, 4))
      BOOST_TEST(row[3]->find("TEMP B-TREE") == std::string::npos, *row[3]);
  }
}
