// The whole procedure, by the program itself.
#include <set>

#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "cli/home.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;

std::string dumpOf(const base::Path& home) {
  storage::SqliteDatabase database(home / "database" / "berkas.sqlite");
  return database.dumpDerived();
}

json::Value search(const base::Path& home, const std::string& user, std::vector<std::string> words) {
  words.insert(words.begin(), {"--home", home.string(), "--as", user, "archive", "search", "--json"});
  const auto outcome = berkas(words);
  BOOST_TEST_REQUIRE(outcome.status == 0, outcome.err);
  return outcome.json();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(demo)

BOOST_AUTO_TEST_CASE(every_step_with_a_document_happens_and_every_document_is_in_the_archive) {
  const support::TemporaryFolder folder;
  const std::string home = (folder.path() / "a demo").string();
  const auto outcome = berkas({"--home", home, "demo", "--json"});
  BOOST_TEST_REQUIRE(outcome.status == 0, outcome.err);
  std::set<std::string> steps;
  const json::Value table = outcome.json();
  for (const json::Value& row : *table.array()) {
    steps.insert(row.stringAt("step"));
    BOOST_TEST(row.stringAt("archive") == "verified", row.stringAt("file"));
    if (row.stringAt("file").find(".pdf") == std::string::npos) continue;
    BOOST_TEST(row.stringAt("signature") == (row.stringAt("number").empty() ? "unsigned" : "valid B-B"),
               row.stringAt("file"));
  }
  for (const char* step : {"3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}) {
    BOOST_TEST(steps.count(step) == 1U, "no document of step " << step);
  }
}

BOOST_AUTO_TEST_CASE(a_database_made_anew_from_the_archive_is_the_one_that_was_lost) {
  const support::TemporaryFolder folder;
  const base::Path home = folder.path() / "demo";
  BOOST_TEST_REQUIRE(berkas({"--home", home.string(), "demo", "--json"}).status == 0);
  const std::string before = dumpOf(home);
  BOOST_TEST(before.size() > 1000U);
  const json::Value found = search(home, "auditor", {"kemiskinan", "--limit", "2"});
  BOOST_TEST(found.arrayAt("hits").size() == 2U);
  const auto rebuilt = berkas({"--home", home.string(), "rebuild", "--json"});
  BOOST_TEST_REQUIRE(rebuilt.status == 0, rebuilt.err);
  BOOST_TEST(rebuilt.json().integerAt("requests") == 3);
  BOOST_TEST(dumpOf(home) == before);
  BOOST_TEST_REQUIRE(berkas({"--home", home.string(), "jobs", "run", "texts"}).status == 0);
  BOOST_TEST((search(home, "auditor", {"kemiskinan", "--limit", "2"}) == found));
}

BOOST_AUTO_TEST_CASE(the_same_samples_give_the_same_states_and_numbers_each_time) {
  const support::TemporaryFolder folder;
  std::vector<std::string> tables;
  for (const char* name : {"one", "two"}) {
    const auto outcome = berkas({"--home", (folder.path() / name).string(), "demo", "--json"});
    BOOST_TEST_REQUIRE(outcome.status == 0, outcome.err);
    std::string table;
    const json::Value rows = outcome.json();
    for (const json::Value& row : *rows.array()) {
      table += row.stringAt("ticket") + " " + row.stringAt("file") + " " + row.stringAt("number") + "\n";
    }
    tables.push_back(table);
  }
  BOOST_TEST(tables[0] == tables[1]);
}

BOOST_AUTO_TEST_CASE(damage_in_the_archive_is_found_and_told) {
  const support::TemporaryFolder folder;
  const base::Path home = folder.path() / "demo";
  BOOST_TEST_REQUIRE(berkas({"--home", home.string(), "demo", "--json"}).status == 0);
  BOOST_TEST(berkas({"--home", home.string(), "archive", "verify"}).status == 0);
  base::Path letter;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home / "archive")) {
    if (entry.path().filename() == "surat-penolakan.pdf") letter = entry.path();
  }
  BOOST_TEST_REQUIRE(!letter.empty());
  std::filesystem::resize_file(letter, std::filesystem::file_size(letter) - 1);
  const auto verified = berkas({"--home", home.string(), "archive", "verify"});
  BOOST_TEST(verified.status == 1);
  BOOST_TEST(verified.out.find("\"code\":\"E092\"") != std::string::npos, verified.out);
  BOOST_TEST(verified.out.find("surat-penolakan.pdf") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
