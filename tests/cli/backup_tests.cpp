// backup, restore and drill as somebody uses them.
#include <filesystem>
#include <fstream>

#include "cli/home.h"
#include "support/boost_test.h"

using cli_tests::DemoHome;
using cli_tests::Outcome;

namespace {

struct BackedUp {
  DemoHome home;
  support::TemporaryFolder folder;
  std::string backup = (folder.path() / "backup").string();
  base::Path place = folder.path() / "restored";

  BackedUp() {
    home.submit();
    BOOST_REQUIRE(home.runHere("operator", {"backup", backup}).status == 0);
  }
  Outcome restore() const {
    return cli_tests::berkas({"--home", place.string(), "restore", backup, "--json"});
  }
  // A file of the backup's data that ends up in the archive.
  base::Path someContent() const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() / "backup/data"))
      if (entry.is_regular_file()) return entry.path();
    return {};
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(backup_commands)

BOOST_FIXTURE_TEST_CASE(a_home_comes_back_proved_and_is_never_overwritten, BackedUp) {
  const Outcome restored = restore();
  BOOST_REQUIRE_MESSAGE(restored.status == 0, restored.err);
  BOOST_TEST(restored.json().integerAt("objects") > 0);
  BOOST_TEST(restored.err.find("holds no keys") != std::string::npos);
  const auto at = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--home", place.string(), "--as", "operator"});
    return cli_tests::berkas(words);
  };
  BOOST_TEST(at({"archive", "verify"}).status == 0);
  BOOST_TEST(at({"request", "list"}).out.find("P-") != std::string::npos);
  const Outcome again = restore();
  BOOST_TEST(again.status == 73);
  BOOST_TEST(again.err.find("not empty") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_damaged_backup_makes_no_home, BackedUp) {
  const base::Path victim = someContent();
  std::fstream(victim, std::ios::in | std::ios::out | std::ios::binary) << '\x01';
  const Outcome refused = restore();
  BOOST_TEST(refused.status == 74);
  BOOST_TEST(refused.err.find(victim.filename().string()) != std::string::npos);
  BOOST_TEST(!std::filesystem::exists(place));
}

BOOST_FIXTURE_TEST_CASE(what_is_no_backup_is_said_to_be_none, BackedUp) {
  const Outcome refused = cli_tests::berkas({"--home", place.string(), "restore", home.path().string()});
  BOOST_TEST(refused.status == 66);
  BOOST_TEST(!std::filesystem::exists(place));
}

BOOST_AUTO_TEST_CASE(a_drill_leaves_nothing_behind) {
  const DemoHome home;
  home.submit();
  BOOST_TEST_REQUIRE(home.run("operator", {"jobs", "run", "texts"}).status == 0);
  const support::TemporaryFolder folder;
  const Outcome drill = home.run("operator", {"drill", "--folder", folder.path().string()});
  BOOST_REQUIRE_MESSAGE(drill.status == 0, drill.err);
  BOOST_TEST(std::filesystem::is_empty(folder.path()));
}

BOOST_AUTO_TEST_SUITE_END()
