// Invitations and passwords by the operator, and the accounts of a demo.
#include <filesystem>

#include "cli/home.h"
#include "support/boost_test.h"
#include "support/problems.h"

using cli_tests::berkas;
using cli_tests::demandRefused;
using cli_tests::DemoHome;
using support::holds;

BOOST_AUTO_TEST_SUITE(sign_in_commands)

BOOST_AUTO_TEST_CASE(an_invitation_shows_its_link_unless_a_mail_server_brings_it) {
  const DemoHome home;
  const auto invited = home.must("", {"user", "invite", "auditor"});
  BOOST_TEST(holds(invited.stringAt("link"), "/undangan/"));
  BOOST_TEST(!*invited.find("mailed")->boolean());
  home.set("mail.transport", "smtp");
  const auto mailed = home.must("", {"user", "invite", "auditor"});
  BOOST_TEST(*mailed.find("mailed")->boolean());
  BOOST_TEST(mailed.find("link") == nullptr);
  const auto rows = home.must("", {"outbox", "list", "--state", "antre"});
  BOOST_TEST(rows.array()->size() == 2U);
  demandRefused(home.run("", {"user", "invite", "entah"}), 66, "There is no user");
  demandRefused(home.run("sari", {"user", "invite", "auditor"}), 77, "a pemohon alone");
}

BOOST_AUTO_TEST_CASE(a_password_is_one_line_of_standard_input_and_never_an_argument) {
  const DemoHome home;
  const auto set = home.run("", {"user", "password", "auditor"}, {"kuda baterai paku jingga\n"});
  BOOST_TEST(set.status == 0, set.err);
  BOOST_TEST(holds(set.err, "is set"), set.err);
  BOOST_TEST(!holds(set.out + set.err, "jingga"));
  demandRefused(home.run("", {"user", "password", "auditor"}, {"pendek\n"}), 65, "at least 12");
  demandRefused(home.run("", {"user", "password", "auditor"}, {"password123456\n"}), 65, "has leaked before");
  demandRefused(home.run("", {"user", "password", "auditor"}, {""}), 69, "auditor");
  demandRefused(home.run("sari", {"user", "password", "auditor"}, {"kuda baterai paku jingga\n"}), 77,
                "admin");
  demandRefused(home.run("", {"user", "password", "entah"}, {"kuda baterai paku jingga\n"}), 66, "");
}

BOOST_AUTO_TEST_CASE(a_demo_tells_its_test_accounts_to_its_owner_alone) {
  const support::TemporaryFolder folder;
  const base::Path home = folder.path() / "demo";
  const auto demo = berkas({"--home", home.string(), "demo"});
  BOOST_TEST_REQUIRE(demo.status == 0, demo.err);
  const base::Path list = home / "keys" / "akun-percobaan.tsv";
  BOOST_TEST(holds(demo.out, list.string()));
  BOOST_TEST(holds(demo.out, " serve"));
  using std::filesystem::perms;
  BOOST_TEST((std::filesystem::status(list).permissions() == (perms::owner_read | perms::owner_write)));
  const auto lines = cli_tests::linesOf(list);
  BOOST_TEST(lines.size() == 11U);
  for (const std::string& line : lines) BOOST_TEST(std::count(line.begin(), line.end(), '\t') == 2, line);
  BOOST_TEST(berkas({"--home", home.string(), "check"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
