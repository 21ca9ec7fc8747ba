// A backup without keys comes back as a home that can take things in, once its log is begun anew.
#include "house/restoring.h"

#include <filesystem>

#include "app/evidence/log_desk.h"
#include "app/home/log_keys.h"
#include "app/upkeep/backup.h"
#include "base/error.h"
#include "house/house_home.h"
#include "support/boost_test.h"

using house_tests::actor;
using house_tests::HouseHome;

namespace {

struct BackedUp : HouseHome {
  support::TemporaryFolder elsewhere;
  base::PosixDisk disk;
  house::RestoreOrder order{elsewhere.path() / "backup", "", 2};
  house::Opening restored = opening();

  BackedUp() {
    restored.path = elsewhere.path() / "restored";
    const auto opened = open();
    const app::Workplace workplace = opened->workplace();
    house_tests::submit(workplace);
    app::BackupOrder backup;
    backup.folder = order.backup;
    app::backUp(workplace, actor(workplace, "operator"), backup, disk);
  }
};

std::uint64_t problemsIn(const app::Workplace& workplace) {
  return app::LogDesk(workplace)
      .verify(actor(workplace, "auditor"), std::nullopt,
              [](const json::Object& problem) { BOOST_TEST_MESSAGE(*problem.at("message").string()); })
      .problems;
}

BOOST_FIXTURE_TEST_SUITE(restoring, BackedUp)

BOOST_AUTO_TEST_CASE(the_public_key_of_the_log_is_in_every_backup_and_the_private_one_is_asked_for) {
  const house::RestoreReport report = house::restoreHome(restored, order);
  BOOST_TEST(!report.keysIncluded);
  BOOST_TEST(report.logIsClosed);
  const app::Home there(restored.path);
  BOOST_TEST(std::filesystem::exists(there.logVerifier()));
  BOOST_TEST(!std::filesystem::exists(there.logKey()));
  const house::OpenHome opened(restored);
  const app::Workplace workplace = opened.workplace();
  BOOST_TEST(support::holds(told().back(), "berkas log change-key --lost"), told().back());
  try {
    house_tests::submit(workplace);
    BOOST_ERROR("something was archived without a log");
  } catch (const base::InvalidSetup& refused) {
    BOOST_TEST(support::holds(refused.what(), "berkas log change-key --lost"), refused.what());
  }
}

BOOST_AUTO_TEST_CASE(a_log_whose_key_is_lost_is_closed_and_a_new_one_speaks_of_every_version) {
  house::restoreHome(restored, order);
  const app::Home there(restored.path);
  house::Opening how = restored;
  how.purpose = house::Purpose::Repair;
  {
    const house::OpenHome opened(how, house::HomeHold::alone(there));
    const app::Workplace workplace = opened.workplace();
    const app::ReplacedLog replaced =
        app::replaceLog(workplace.disk, there, workplace.store, *base::Date::parse("2026-11-30"));
    BOOST_TEST(replaced.former == there.formerLogs() / "2026-11-30");
    BOOST_TEST(std::filesystem::exists(replaced.former / "log" / "checkpoint"));
    BOOST_TEST(base::readFile(disk, replaced.former / "log.vkey") ==
               base::readFile(disk, home().logVerifier()));
    BOOST_CHECK_THROW(
        app::replaceLog(workplace.disk, there, workplace.store, *base::Date::parse("2026-11-30")),
        base::Conflict);
  }
  const house::OpenHome opened(restored);
  const app::Workplace workplace = opened.workplace();
  BOOST_TEST(problemsIn(workplace) == 0U);
  house_tests::submit(workplace);
  BOOST_TEST(problemsIn(workplace) == 0U);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_closed_by_half_is_begun_anew_by_the_next_opening) {
  house::restoreHome(restored, order);
  const app::Home there(restored.path);
  std::filesystem::create_directories(there.formerLogs() / "2026-11-30");
  std::filesystem::rename(there.log(), there.formerLogs() / "2026-11-30" / "log");
  std::filesystem::remove(there.logVerifier());
  std::filesystem::remove(there.logNoted());
  const house::OpenHome opened(restored);
  BOOST_TEST(problemsIn(opened.workplace()) == 0U);
}

BOOST_AUTO_TEST_CASE(a_backup_is_for_its_owner_alone) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(elsewhere.path())) {
    const auto mode = std::filesystem::status(entry.path()).permissions();
    BOOST_TEST(((mode & std::filesystem::perms(077)) == std::filesystem::perms::none), entry.path());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
