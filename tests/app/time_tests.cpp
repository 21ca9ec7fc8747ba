// A clock that was set back: what is on record never goes backwards.
#include "app/app_home.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/home/office_time.h"
#include "app/letters/register_desk.h"
#include "app/mail/mailroom.h"
#include "app/retention_home.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "support/boost_test.h"

using app_tests::AppHome;

namespace {

base::Instant monday() {
  return *base::Instant::parse("2026-03-02T09:00:00+07:00");
}

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

app::Recorded giveBack(AppHome& home, const std::string& object) {
  requests::Event event;
  event.kind = "nota-pengembalian";
  event.reasons = {{"", "tidak lengkap"}};
  return app::CaseDesk(home.workplace()).enact(home.actor("sari"), object, event, {});
}

std::vector<app::EventRecord> eventsOf(const AppHome& home, const std::string& object) {
  return app::openCase(home.workplace(), home.actor("sari"), object).events;
}

app::NumberOrder order() {
  app::NumberOrder order;
  order.where = {"DISKOMINFO", "surat-dinas", 2026};
  order.date = *base::Date::of(2026, 2, 2);
  order.to = order.subject = order.signatory = order.reason = "x";
  return order;
}

std::string conflictOf(const std::function<void()>& work) {
  try {
    work();
  } catch (const base::Conflict& conflict) {
    return conflict.what();
  }
  return {};
}

BOOST_AUTO_TEST_SUITE(times)

BOOST_AUTO_TEST_CASE(an_event_before_the_case_s_last_is_refused_and_both_times_are_named) {
  AppHome home(monday());
  const std::string object = home.submit();
  const std::string before = home.everything();
  home.clock().set(monday().plusSeconds(-kDay));
  const std::string conflict = conflictOf([&] { giveBack(home, object); });
  BOOST_TEST(conflict.find("2026-03-01T09:00:00+07:00") != std::string::npos, conflict);
  BOOST_TEST(conflict.find("2026-03-02T09:00:00+07:00") != std::string::npos, conflict);
  BOOST_TEST((home.everything() == before), "something was added");
  home.clock().set(monday().plusSeconds(kMinute));
  giveBack(home, object);
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_little_behind_is_followed_with_the_last_time) {
  AppHome home(monday());
  const std::string object = home.submit();
  home.clock().set(monday().plusSeconds(-2 * kMinute));
  giveBack(home, object);
  const auto events = eventsOf(home, object);
  BOOST_TEST((events.back().event.time == monday()));
}

BOOST_AUTO_TEST_CASE(a_number_is_not_taken_by_a_clock_that_is_behind) {
  AppHome home(monday());
  const std::string object = home.received();
  app::DraftOrder letter;
  letter.kind = "surat-pengantar";
  letter.produsen = "DINSOS";
  const std::string draft = home.drafted(object, letter).id;
  home.approve(draft);
  home.clock().set(monday().plusSeconds(-kDay));
  const std::string before = home.everything();
  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft), base::Conflict);
  BOOST_TEST((home.everything() == before), "a number was taken");
}

BOOST_AUTO_TEST_CASE(a_register_does_not_go_backwards) {
  AppHome home(monday());
  app::RegisterDesk desk(home.workplace());
  desk.record(home.actor("sari"), order(), "900/1", 1);
  home.clock().set(monday().plusSeconds(-kDay));
  BOOST_CHECK_THROW(desk.record(home.actor("sari"), order(), "900/2", 2), base::Conflict);
  home.clock().set(monday().plusSeconds(-kMinute));
  desk.record(home.actor("sari"), order(), "900/2", 2);
}

BOOST_FIXTURE_TEST_CASE(a_proposal_does_not_go_backwards, app_tests::RetentionHome) {
  const std::string object = closed();
  setDay(app_tests::kFirstFreeDay);
  const app::Proposal proposal = proposed({object});
  home().clock().set(home().clock().now().plusSeconds(-kMinute));
  home().clock().set(home().clock().now().plusSeconds(-10 * kMinute));
  BOOST_CHECK_THROW(desk().refuse(home().actor("kadis"), proposal.name, "x"), base::Conflict);
  BOOST_TEST((find(proposal.name).state == app::ProposalState::Proposed));
}

BOOST_AUTO_TEST_CASE(one_case_of_the_future_keeps_no_job_from_the_others) {
  AppHome home(monday());
  home.clock().set(monday().plusSeconds(400 * kDay));
  home.submit();
  home.clock().set(monday());
  home.submit();
  const auto reports = app::runJobs(home.workplace(), {"mail"});
  BOOST_TEST_REQUIRE(reports.size() == 1U);
  BOOST_TEST(reports.front().done == 1);
  BOOST_TEST(app::runJobs(home.workplace(), {}).size() == app::jobNames().size());
}

BOOST_AUTO_TEST_CASE(office_data_changed_by_a_clock_that_is_behind_open_all_the_same) {
  AppHome home(monday());
  const base::Path file = home.home().office() / "reasons.xml";
  base::PosixDisk disk;
  base::replaceDurably(disk, file, base::readFile(disk, file) + "\n");
  const auto offices = app::OfficeHistory::open(disk, home.home().office(), home.workplace().store,
                                                monday().plusSeconds(-kDay));
  BOOST_TEST(offices->current()->version == 2);
  BOOST_TEST(offices->versionAt(monday()) == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
