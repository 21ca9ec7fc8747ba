// Accounts: changed, enabled, renamed, and somebody who can change them always remains.
#include <filesystem>

#include "cli/home.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/problems.h"

using cli_tests::berkas;
using cli_tests::demandRefused;
using cli_tests::DemoHome;
using cli_tests::Outcome;

using support::holds;

namespace {

// As after a database was lost.
void removeAccounts(const DemoHome& home) {
  storage::Connection(home.path() / "database" / "berkas.sqlite", storage::Access::ReadWrite)
      .executeScript("DELETE FROM account");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accounts)

BOOST_AUTO_TEST_CASE(an_account_is_changed_disabled_and_enabled_again) {
  const DemoHome home;
  const auto changed = home.must(
      "", {"user", "change", "sari", "--name", "Sari Baru", "--role", "walidata", "--role", "auditor"});
  BOOST_TEST(changed.stringAt("name") == "Sari Baru");
  BOOST_TEST(changed.arrayAt("roles").size() == 2U);
  home.must("", {"user", "disable", "sari"});
  demandRefused(home.run("sari", {"request", "list"}), 77, "is disabled");
  BOOST_TEST(!*home.must("", {"user", "enable", "sari"}).find("disabled")->boolean());
  BOOST_TEST(home.run("sari", {"request", "list"}).status == 0);
}

BOOST_AUTO_TEST_CASE(the_last_admin_who_can_act_is_neither_disabled_nor_robbed_of_his_role_nor_renamed) {
  const DemoHome home;
  demandRefused(home.run("", {"user", "disable", "operator"}), 73, "last admin");
  demandRefused(home.run("", {"user", "change", "operator", "--role", "auditor"}), 73, "last admin");
  home.set("operator", "sari");
  demandRefused(home.run("operator", {"user", "change", "operator", "--rename", "admin"}), 73, "last admin");
  home.must("operator", {"user", "add", "kedua", "--name", "Admin Kedua", "--role", "admin"});
  home.must("operator", {"user", "disable", "operator"});
  demandRefused(home.run("kedua", {"user", "disable", "kedua"}), 73, "last admin");
  home.must("kedua", {"user", "enable", "operator"});
}

BOOST_AUTO_TEST_CASE(a_new_login_follows_into_drafts_and_the_old_one_is_given_to_nobody_else) {
  const DemoHome home;
  const std::string draft = home.draftedLetter();
  demandRefused(home.run("", {"user", "change", "sekretaris", "--rename", "sekdin"}), 73, "series.xml");
  home.must("", {"user", "change", "sari", "--rename", "sari.dewi"});
  demandRefused(home.run("sari", {"request", "list"}), 77, "There is no user");
  // Who wrote the draft may not sign it, under whatever name.
  home.must("", {"user", "change", "sari.dewi", "--role", "walidata", "--role", "penandatangan"});
  demandRefused(home.run("sari.dewi", {"letter", "issue", draft}), 77, "");
  BOOST_TEST(home.run("kadis", {"letter", "issue", draft}).status == 0);
  demandRefused(home.run("", {"user", "add", "sari", "--name", "Sari Lain", "--role", "walidata"}), 73,
                "somebody's login before");
  home.must("", {"user", "change", "sari.dewi", "--rename", "sari"});
}

BOOST_AUTO_TEST_CASE(each_change_of_an_account_is_on_record_under_its_earlier_logins_too) {
  const DemoHome home;
  home.must("", {"user", "disable", "sari"});
  home.must("", {"user", "change", "sari", "--rename", "sari.dewi"});
  home.must("", {"user", "enable", "sari.dewi"});
  const auto trail = home.must("auditor", {"user", "trail", "sari.dewi"});
  std::string acts;
  for (const json::Value& change : *trail.array()) acts += change.stringAt("act") + " ";
  BOOST_TEST(acts == "added disabled renamed enabled ");
  const json::Value& renamed = trail.array()->at(2);
  BOOST_TEST(renamed.stringAt("by") == "operator");
  BOOST_TEST(renamed.stringAt("authentication") == "command-line");
  BOOST_TEST(home.run("sari.dewi", {"user", "trail"}).status == 77);
}

BOOST_AUTO_TEST_CASE(
    in_a_home_without_accounts_its_owner_makes_the_first_admin_and_nobody_else_does_anything) {
  const DemoHome home;
  removeAccounts(home);
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"request", "list"}, {"user", "list"}, {"archive", "verify"}})
    demandRefused(home.run("", words), 77, "user add LOGIN --name NAME --role admin");
  demandRefused(home.run("", {"user", "add", "budi", "--name", "Budi", "--role", "walidata"}), 65,
                "must be an admin");
  const auto check = home.run("", {"check"});
  BOOST_TEST(check.status == 1);
  BOOST_TEST(holds(check.out, "user add LOGIN"), check.out);
  home.must("", {"user", "add", "budi", "--name", "Budi", "--role", "admin"});
  demandRefused(home.run("", {"user", "add", "ani", "--name", "Ani", "--role", "admin"}), 77,
                "There is no user");
  home.must("budi", {"user", "add", "operator", "--name", "Operator", "--role", "admin"});
  const auto trail = home.must("", {"user", "trail", "budi"});
  BOOST_TEST(trail.array()->back().stringAt("authentication") == "owner of the home");
}

BOOST_AUTO_TEST_CASE(who_cannot_read_the_keys_of_a_home_makes_no_account_in_it) {
  const support::TemporaryFolder folder;
  const DemoHome home(folder.path() / "home");
  removeAccounts(home);
  const std::vector<std::string> words = {"user", "add", "budi", "--name", "Budi", "--role", "admin"};
  std::filesystem::permissions(home.path() / "keys", std::filesystem::perms::none);
  const Outcome outcome = home.run("", words, {{}, 022, 65534});  // root may do everything, and steps down
  std::filesystem::permissions(home.path() / "keys", std::filesystem::perms::owner_all);
  BOOST_TEST(outcome.status == 77, outcome.err);
  BOOST_TEST(holds(outcome.err, "permission denied"), outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
