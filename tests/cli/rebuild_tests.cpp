// A database that is damaged or gone is made anew, and what does not follow from the archive is saved as far
// as it can be read.
#include <filesystem>
#include <fstream>

#include "cli/home.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/problems.h"

using cli_tests::contentOf;
using cli_tests::DemoHome;
using cli_tests::Outcome;

using support::holds;

namespace {

constexpr std::size_t kPage = 4096;

struct HomeWithDraft {
  DemoHome home;
  std::string draft = home.draftedLetter();
  base::Path database = home.path() / "database" / "berkas.sqlite";
  std::string derived = dump();

  std::string dump() const { return storage::SqliteDatabase(database).dumpDerived(); }

  void overwrite(std::size_t page, const std::string& bytes) const {
    std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(page * kPage));
    file << bytes;
  }
  // The files that were set aside.
  std::vector<std::string> aside() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(database.parent_path())) {
      const std::string name = entry.path().filename().string();
      if (holds(name, ".rusak-")) names.push_back(name);
    }
    return names;
  }
  Outcome rebuild() const { return home.run("", {"rebuild"}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(rebuilding, HomeWithDraft)

BOOST_AUTO_TEST_CASE(a_sound_database_is_made_anew_with_all_that_it_had) {
  const Outcome rebuilt = rebuild();
  BOOST_TEST(rebuilt.status == 0, rebuilt.err);
  BOOST_TEST(rebuilt.err.empty(), rebuilt.err);
  BOOST_TEST(aside().empty());
  BOOST_TEST((dump() == derived));
  BOOST_TEST(home.run("kadis", {"letter", "issue", draft}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_database_of_which_nothing_can_be_read_is_set_aside_and_its_losses_are_told) {
  std::ofstream(database, std::ios::binary) << std::string(40'000, 'x');
  const Outcome refused = home.run("operator", {"request", "list"});
  BOOST_TEST(refused.status == 74);
  BOOST_TEST(holds(refused.err, "`berkas rebuild`"), refused.err);
  const Outcome rebuilt = rebuild();
  BOOST_TEST(rebuilt.status == 0, rebuilt.err);
  BOOST_TEST(holds(rebuilt.err, "Of the table account 0 rows were saved"), rebuilt.err);
  BOOST_TEST(aside().size() == 1U);
  BOOST_TEST((dump() == derived));
  // The way on, as the messages tell it.
  const Outcome first = home.run("operator", {"request", "list"});
  BOOST_TEST(first.status == 77);
  BOOST_TEST(holds(first.err, "user add LOGIN"), first.err);
  home.must("", {"user", "add", "operator", "--name", "Operator", "--role", "admin"});
  BOOST_TEST(home.run("operator", {"request", "list"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_page_that_is_damaged_anywhere_never_keeps_the_home_from_being_rebuilt) {
  const std::string whole = contentOf(database);
  std::size_t saved = 0;
  const std::size_t pages = whole.size() / kPage;
  const std::size_t step = std::max<std::size_t>(1, pages / 12);
  for (std::size_t page = 0; page < pages; page += step) {
    std::ofstream(database, std::ios::binary) << whole;
    overwrite(page, std::string(kPage, '\x5A'));
    const Outcome rebuilt = rebuild();
    BOOST_TEST(rebuilt.status == 0, "page " << page << ": " << rebuilt.err);
    BOOST_TEST((dump() == derived), "page " << page);
    saved += home.run("kadis", {"letter", "show", draft}).status == 0 ? 1 : 0;
  }
  BOOST_TEST(saved > 8U);  // most pages are not the draft's
}

BOOST_AUTO_TEST_CASE(a_database_that_is_gone_is_not_taken_for_an_empty_home) {
  std::filesystem::remove(database);
  const Outcome refused = home.run("operator", {"request", "list"});
  BOOST_TEST(refused.status == 74, refused.err);
  BOOST_TEST(holds(refused.err, "is missing, although the archive has records"), refused.err);
  BOOST_TEST(rebuild().status == 0);
  BOOST_TEST((dump() == derived));
}

BOOST_AUTO_TEST_CASE(a_rebuild_that_was_cut_off_is_ended_by_the_next_command) {
  std::filesystem::copy_file(database, database.string() + ".ready");
  std::ofstream(database, std::ios::binary) << std::string(40'000, 'x');
  BOOST_TEST(home.run("kadis", {"letter", "show", draft}).status == 0);
  BOOST_TEST(aside().size() == 1U);
  BOOST_TEST((dump() == derived));
}

BOOST_AUTO_TEST_CASE(a_number_that_was_taken_is_kept_although_its_draft_is_lost) {
  // Issued, and the database set back to where the letter had its number and no more.
  home.must("kadis", {"letter", "issue", draft});
  derived = dump();
  storage::Connection connection(database, storage::Access::ReadWrite);
  connection.executeScript("UPDATE agenda SET status = 'bernomor'");
  BOOST_TEST(rebuild().status == 0);
  BOOST_TEST((dump() == derived));
}

BOOST_AUTO_TEST_SUITE_END()
