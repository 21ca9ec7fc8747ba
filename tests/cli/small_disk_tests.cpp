// A home on a real small disk: a full one, a read-only one, a foreign lock, a wrong passphrase, a permission
// that is missing and damage are told apart, and reading goes on wherever it can.
#include "support/small_disk.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/file_lock.h"
#include "cli/home.h"
#include "storage/connection.h"
#include "support/boost_test.h"
#include "support/problems.h"

using base::FileLock;
using cli_tests::demandRefused;
using cli_tests::DemoHome;
using cli_tests::Outcome;

using support::holds;

namespace {

struct HomeOnSmallDisk {
  support::SmallDisk small{32};
  DemoHome home{small.path() / "home"};
  std::string ticket;

  HomeOnSmallDisk() {
    home.set("disk.reserve-mib", "0");
    home.set("lock.wait-seconds", "2");
    ticket = home.submit();
  }
  Outcome receive() const { return home.run("sari", {"request", "receive", ticket, "--produsen", "DINSOS"}); }
  // Whatever looks, and takes nothing in.
  void demandReadable(const std::string& says) const {
    const std::vector<std::vector<std::string>> commands = {{"request", "list"},
                                                            {"request", "show", ticket},
                                                            {"request", "events", ticket},
                                                            {"letter", "list"},
                                                            {"archive", "verify"},
                                                            {"archive", "list"},
                                                            {"user", "list"},
                                                            {"log", "verify"}};
    for (const std::vector<std::string>& words : commands) {
      const Outcome outcome = home.run("operator", words);
      BOOST_TEST(outcome.status == 0, words[0] + " " + words[1] + ": " + outcome.err);
      BOOST_TEST(holds(outcome.err, says), words[0] + " " + words[1] + ": " + outcome.err);
    }
    const Outcome listed = home.run("operator", {"request", "list"});
    BOOST_TEST(holds(listed.out, ticket), listed.out);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(home_on_a_small_disk, HomeOnSmallDisk)

BOOST_AUTO_TEST_CASE(a_full_disk_says_so_and_is_read_and_the_home_goes_on_when_there_is_room) {
  small.fill();
  demandRefused(receive(), 75, "is full");
  demandReadable("is full");
  small.makeRoom();
  BOOST_TEST(receive().status == 0);
}

// A little is left: enough to open the home, not enough for what is to be archived.
BOOST_AUTO_TEST_CASE(a_disk_that_fills_up_while_something_is_archived_says_so_and_nothing_is_there_by_half) {
  for (const std::uint64_t left : {40U << 10, 80U << 10, 160U << 10, 300U << 10}) {
    small.fill(left);
    const Outcome outcome = receive();
    const bool wasArchived = holds(outcome.err, "is done and archived");
    if (outcome.status != 0) demandRefused(outcome, wasArchived ? 69 : 75, "full");
    small.makeRoom();
    BOOST_TEST(home.run("operator", {"archive", "verify"}).status == 0);
    BOOST_TEST(home.run("operator", {"log", "verify"}).status == 0);
    const bool isDone = outcome.status == 0 || wasArchived;
    BOOST_TEST(home.must("sari", {"request", "show", ticket}).stringAt("state") ==
               (isDone ? "diterima" : "diajukan"));
    if (isDone) return;
  }
  BOOST_TEST(receive().status == 0);
}

BOOST_AUTO_TEST_CASE(a_read_only_disk_is_read_and_says_that_nothing_can_be_written) {
  small.makeReadOnly();
  demandReadable("mounted read-only");
  demandRefused(receive(), 77, "mounted read-only");
  demandRefused(home.run("", {"rebuild"}), 77, "mounted read-only");
  const Outcome check = home.run("", {"check"});
  BOOST_TEST(holds(check.out, "mounted read-only"), check.out);
  small.makeWritable();
  BOOST_TEST(receive().status == 0);
}

BOOST_AUTO_TEST_CASE(whoever_meets_a_foreign_lock_is_told_and_gives_up_after_the_setting) {
  {
    const FileLock alone =
        FileLock::acquire(home.path() / "work" / "home.lock", FileLock::Mode::Exclusive, "it");
    const Outcome outcome = home.run("operator", {"request", "list"});
    demandRefused(outcome, 75, "Waited 2 seconds for the home");
    BOOST_TEST(holds(outcome.err, "Waiting for the home"), outcome.err);
    BOOST_TEST(holds(outcome.err, "by the process " + std::to_string(::getpid())), outcome.err);
  }
  {
    storage::Connection other(home.path() / "database" / "berkas.sqlite", storage::Access::ReadWrite);
    const storage::OpenTransaction held(other, storage::Access::ReadWrite);
    demandRefused(receive(), 75, "Waited 2 seconds for the database");
  }
  BOOST_TEST(receive().status == 0);
}

BOOST_AUTO_TEST_CASE(a_home_of_another_user_is_denied_and_not_called_damaged) {
  std::filesystem::permissions(home.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(home.path() / "database", std::filesystem::perms::none);
  const Outcome outcome = home.run("operator", {"request", "list"}, {{}, 022, 65534});
  BOOST_TEST(outcome.status == 77, outcome.err);
  BOOST_TEST(holds(outcome.err, "permission denied"), outcome.err);
  std::filesystem::permissions(home.path() / "database", std::filesystem::perms::owner_all);
}

BOOST_AUTO_TEST_CASE(a_damaged_database_names_rebuild_which_mends_it) {
  std::ofstream(home.path() / "database" / "berkas.sqlite", std::ios::binary) << std::string(40'000, 'x');
  demandRefused(home.run("operator", {"request", "list"}), 74, "berkas rebuild");
  BOOST_TEST(home.run("", {"rebuild"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_backup_of_a_read_only_home_is_made_elsewhere) {
  small.makeReadOnly();
  const support::TemporaryFolder elsewhere;
  const std::string backup = (elsewhere.path() / "backup").string();
  const Outcome saved = home.run("operator", {"backup", backup});
  BOOST_TEST(saved.status == 0, saved.err);
  const Outcome back = cli_tests::berkas({"--home", (elsewhere.path() / "home").string(), "restore", backup});
  BOOST_TEST(back.status == 0, back.err);
}

BOOST_AUTO_TEST_SUITE_END()
