// A home that an earlier program made (November 2026, before agencies had records): whatever comes later
// opens it, verifies it, makes the same database of it and gives out the same documents.
//
// tests/golden/rumah-2026-11.tar.xz is that home: the demo's three requests and four more, with a returned,
// an uploaded and a waived answer, a ralat, an extension, holds, a withdrawal, inserted and recorded numbers,
// a corrected and an ended contact person, a destroyed request, and drafts that wait. rumah-2026-11.sha512
// lists the documents as the same program exported them.
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "base/error.h"
#include "cli/home.h"
#include "json/text.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;
using cli_tests::Outcome;

const base::Path kGolden = base::Path(BERKAS_SOURCE_DIR) / "tests" / "golden";
const std::vector<std::string> kTickets = {"P-2026-0001", "P-2026-0002", "P-2026-0004",
                                           "P-2026-0005", "P-2026-0006", "P-2026-0007"};

class GoldenHome {
 public:
  GoldenHome() {
    const std::string command =
        "tar -xJf '" + (kGolden / "rumah-2026-11.tar.xz").string() + "' -C '" + folder_.path().string() + "'";
    BOOST_TEST_REQUIRE(std::system(command.c_str()) == 0, command);
  }

  base::Path path() const { return folder_.path() / "home"; }
  base::Path scratch() const { return folder_.path(); }

  Outcome run(const std::string& user, const std::vector<std::string>& words) const {
    std::vector<std::string> line = {"--home", path().string(), "--as",
                                     user,     "--now",         "2030-01-09T09:00:00+07:00"};
    line.insert(line.end(), words.begin(), words.end());
    line.emplace_back("--json");
    return berkas(line);
  }

  std::string must(const std::string& user, const std::vector<std::string>& words) const {
    const Outcome outcome = run(user, words);
    BOOST_TEST_REQUIRE(outcome.status == 0, words.front() << " " << words[1] << ": " << outcome.err);
    return outcome.out;
  }

  std::string tables() const {
    storage::SqliteDatabase database(path() / "database" / "berkas.sqlite");
    return database.dumpDerived();
  }

 private:
  support::TemporaryFolder folder_;
};

std::set<std::string> setOfLines(const base::Path& path) {
  const std::vector<std::string> lines = cli_tests::linesOf(path);
  return {lines.begin(), lines.end()};
}

std::multiset<std::string> kindsOf(const json::Value& events) {
  std::multiset<std::string> kinds;
  for (const json::Value& event : *events.array()) kinds.insert(event.stringAt("event"));
  return kinds;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(a_home_of_an_earlier_program_opens_and_verifies) {
  const GoldenHome home;
  BOOST_TEST(home.must("auditor", {"archive", "verify"}).empty());
  BOOST_TEST(home.must("auditor", {"log", "verify"}).empty());
  std::set<std::string> tickets;
  const json::Value list = json::read(home.must("auditor", {"request", "list"}), "list");
  for (const json::Value& row : *list.array()) tickets.insert(row.stringAt("ticket"));
  BOOST_TEST(tickets == std::set<std::string>(kTickets.begin(), kTickets.end()),
             boost::test_tools::per_element());
  const json::Value events = json::read(home.must("auditor", {"request", "events", "P-2026-0004"}), "events");
  for (const char* kind :
       {"permohonan", "lembar-penerimaan", "nota-perbaikan-jawaban", "nota-perpanjangan",
        "nota-tanpa-jawaban", "surat-penyampaian", "ralat", "penahanan", "pelepasan-penahanan"})
    BOOST_TEST(kindsOf(events).count(kind) > 0U, kind);
  BOOST_TEST(kindsOf(events).count("surat-tindaklanjuti") == 2U);
  const Outcome destroyed = home.run("auditor", {"request", "show", "P-2026-0003"});
  BOOST_TEST(destroyed.status == 66);
  BOOST_TEST(destroyed.err.find("UM-2030-0001") != std::string::npos, destroyed.err);
}

BOOST_AUTO_TEST_CASE(its_database_made_anew_is_the_one_that_it_had) {
  const GoldenHome home;
  home.must("auditor", {"request", "list"});
  const std::string before = home.tables();
  BOOST_TEST(before.size() > 10'000U);
  home.must("operator", {"rebuild"});
  BOOST_TEST(home.tables() == before);
}

BOOST_AUTO_TEST_CASE(it_gives_out_the_same_documents_byte_for_byte) {
  const GoldenHome home;
  std::set<std::string> found;
  for (const std::string& ticket : kTickets) {
    const base::Path bag = home.scratch() / ticket;
    home.must("auditor", {"archive", "export", ticket, "-o", bag.string()});
    for (std::string line : cli_tests::linesOf(bag / "manifest-sha512.txt")) {
      const std::size_t data = line.find("  data/");
      BOOST_TEST_REQUIRE(data != std::string::npos, line);
      found.insert(line.replace(data + 2, 5, ticket + "/"));
    }
  }
  BOOST_TEST(found == setOfLines(kGolden / "rumah-2026-11.sha512"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_waited_in_it_goes_on) {
  const GoldenHome home;
  const json::Value letters = json::read(home.must("sari", {"letter", "list", "P-2026-0007"}), "letters");
  std::map<std::string, std::string> drafts;  // state → id
  for (const json::Value& row : *letters.array()) drafts[row.stringAt("state")] = row.stringAt("id");
  BOOST_TEST_REQUIRE(drafts.count("konsep") == 1U);
  BOOST_TEST_REQUIRE(drafts.count("perlu-perbaikan") == 1U);
  BOOST_TEST(home.run("kabid-statistik", {"letter", "approve", drafts.at("perlu-perbaikan")}).status == 73);
  for (const char* approver : {"kabid-statistik", "sekretaris"})
    home.run(approver, {"letter", "approve", drafts.at("konsep")});
  const json::Value issued =
      json::read(home.must("kadis", {"letter", "issue", drafts.at("konsep")}), "letter");
  BOOST_TEST(issued.stringAt("number") == "500.14.4.1/1/35.73.411/2030");
  home.must("bappeda", {"request", "show", "P-2026-0004"});
  home.must("kecamatan", {"request", "show", "P-2026-0006"});
  home.must("operator", {"jobs", "run"});
  BOOST_TEST(home.must("auditor", {"log", "verify"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
