// The scrub, the replica, and what they leave behind, on a real home.
#include "app/upkeep/fixity.h"

#include <filesystem>

#include "app/app_home.h"
#include "app/casework/case_desk.h"
#include "app/mail/alarm.h"
#include "app/mail/mailroom.h"
#include "app/upkeep/fixity_report.h"
#include "app/upkeep/jobs.h"
#include "archive/storage_root.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace app_tests;

namespace {

const base::Instant kMorning = *base::Instant::parse("2026-11-25T02:15:00Z");
constexpr std::int64_t kDay = 24 * 3600;

// Some requests, and a replica that has them.
struct TwoCopies {
  AppHome home{kMorning};
  base::PosixDisk disk;
  std::vector<std::string> objects;

  TwoCopies() {
    for (int i = 0; i < 3; ++i) objects.push_back(archive::ObjectId::of(home.submit()).folder());
    std::filesystem::create_directory(home.home().path() / "replica");
    home.set("archive.replica", "replica");
    home.set("fixity.days", "1");
    home.set("alarm.mail", "arsip@kominfo.example.go.id");
    BOOST_REQUIRE(run("replica").alarms.empty());
  }

  app::JobReport run(const std::string& job) { return app::runJobs(home.workplace(), {job}).front(); }
  base::Path here(int object) const {
    return home.home().archive() / objects[static_cast<std::size_t>(object)];
  }
  base::Path there(int object) const {
    return home.home().path() / "replica" / "archive" / objects[static_cast<std::size_t>(object)];
  }
  static void spoil(const base::Path& object) {
    const base::Path path = object / "v1/content/rekaman.json";
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  }
  std::string reportLines() {
    std::string text;
    for (const base::DirectoryEntry& entry : disk.list(home.home().reports() / "fixity"))
      if (entry.name.ends_with(".jsonl"))
        text += base::readFile(disk, home.home().reports() / "fixity" / entry.name);
    return text;
  }
  std::vector<mail::OutboxRow> alarms() {
    std::vector<mail::OutboxRow> rows;
    for (mail::OutboxRow& row : home.workplace().outbox.list())
      if (app::isAlarm(row)) rows.push_back(std::move(row));
    return rows;
  }
  std::size_t damages(const base::Path& root) {
    std::size_t count = 0;
    archive::forEachObjectFolder(
        disk, root,
        [&](const base::Path& folder) {
          count += archive::verifyObject(disk, root, root / folder).damages.size();
        },
        [&](const archive::Damage&) { ++count; });
    return count;
  }
  std::size_t damagesHere() { return damages(home.home().archive()); }
  std::size_t damagesThere() { return damages(home.home().path() / "replica" / "archive"); }
  std::string metrics() { return base::readFile(disk, home.home().reports() / "fixity" / "fixity.prom"); }
};

std::size_t archivedObjects(const TwoCopies& copies) {
  std::size_t count = 0;
  copies.home.workplace().store.forEach([&](const archive::Inventory&) { ++count; },
                                        [](const base::Problem&) {});
  return count;
}

BOOST_AUTO_TEST_SUITE(fixity)

BOOST_FIXTURE_TEST_CASE(a_round_takes_the_days_that_it_is_given, TwoCopies) {
  const std::size_t all = archivedObjects(*this);
  BOOST_REQUIRE(all >= 6u);
  app::ScrubOrder order;
  order.days = 3;
  const auto runNow = [&] { return app::scrub(home.workplace(), nullptr, order); };
  const app::ScrubReport first = runNow();
  BOOST_TEST(first.objects == (all + 2) / 3);
  BOOST_TEST(runNow().objects == 0u);
  home.clock().set(kMorning.plusSeconds(2 * kDay));
  const app::ScrubReport last = runNow();
  BOOST_TEST(first.objects + last.objects == all);
  BOOST_TEST(last.round.ended.has_value());
  BOOST_TEST(runNow().objects == 0u);
  home.clock().set(kMorning.plusSeconds(3 * kDay));
  const app::ScrubReport next = runNow();
  BOOST_TEST(next.objects == (all + 2) / 3);
  BOOST_TEST((next.round.started > first.round.started));
  BOOST_TEST(next.findings.empty());
}

BOOST_FIXTURE_TEST_CASE(who_was_never_checked_comes_first, TwoCopies) {
  struct Stopped {};
  app::ScrubOrder order;
  order.days = 1;
  app::scrub(home.workplace(), nullptr, order);
  const auto rows = [&] {
    std::vector<app::FixityRow> all;
    home.workplace().database.read([&](app::Transaction& transaction) { all = transaction.fixity().list(); });
    return all;
  };
  const std::size_t before = rows().size();
  home.clock().set(kMorning.plusSeconds(kDay));
  home.submit();
  order.bytesPerSecond = 1;
  order.wait = [](std::chrono::nanoseconds) { throw Stopped(); };
  BOOST_CHECK_THROW(app::scrub(home.workplace(), nullptr, order), Stopped);
  BOOST_TEST(rows().size() == before + 1);
}

BOOST_FIXTURE_TEST_CASE(the_rate_is_kept_and_a_stopped_run_is_gone_on_with, TwoCopies) {
  struct Stopped {};
  app::ScrubOrder order;
  order.days = 1;
  order.bytesPerSecond = 1000;
  int waits = 0;
  order.wait = [&](std::chrono::nanoseconds time) {
    BOOST_TEST(time.count() > 0);
    if (++waits == 2) throw Stopped();
  };
  BOOST_CHECK_THROW(app::scrub(home.workplace(), nullptr, order), Stopped);
  std::chrono::nanoseconds last{};
  order.wait = [&](std::chrono::nanoseconds time) { last = time; };
  const app::ScrubReport report = app::scrub(home.workplace(), nullptr, order);
  BOOST_TEST(report.objects == archivedObjects(*this) - 2);
  const double asked = static_cast<double>(last.count()) / 1e9;
  const double due = static_cast<double>(report.bytes) / 1000;
  BOOST_TEST(asked > due / 2);
  BOOST_TEST(asked <= due);
}

BOOST_FIXTURE_TEST_CASE(a_damaged_object_is_mended_from_the_replica_and_told, TwoCopies) {
  spoil(here(1));
  const app::JobReport job = run("fixity");
  BOOST_TEST(!job.alarms.empty());
  BOOST_TEST(damagesHere() == 0u);
  const std::string lines = reportLines();
  BOOST_TEST(lines.find("\"type\":\"repair\"") != std::string::npos);
  BOOST_TEST(lines.find(objects[1]) != std::string::npos);
  BOOST_TEST(disk.list(home.home().work() / "quarantine").size() == 1u);
  BOOST_REQUIRE(alarms().size() == 1u);
  BOOST_TEST(metrics().find("berkas_fixity_damaged_objects 0\n") != std::string::npos);
  BOOST_TEST(metrics().find("berkas_fixity_round_repaired 1\n") != std::string::npos);
  home.clock().set(kMorning.plusSeconds(kDay));
  BOOST_TEST(run("fixity").alarms.empty());
  BOOST_TEST(alarms().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_damaged_copy_is_mended_from_the_archive, TwoCopies) {
  spoil(there(2));
  BOOST_TEST(!run("fixity").alarms.empty());
  BOOST_TEST(damagesThere() == 0u);
  BOOST_TEST(disk.list(home.home().path() / "replica/work/quarantine").size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_is_damaged_on_both_sides_is_left_and_told_once, TwoCopies) {
  spoil(here(0));
  spoil(there(0));
  run("fixity");
  BOOST_TEST(damagesHere() > 0u);
  BOOST_TEST(damagesThere() > 0u);
  BOOST_TEST(metrics().find("berkas_fixity_damaged_objects 1\n") != std::string::npos);
  run("fixity");
  BOOST_TEST(alarms().size() == 1u);
  const json::Object state = app::fixityState(home.workplace(), home.actor("operator"));
  BOOST_TEST(state.at("damaged").array()->size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(damage_that_two_jobs_come_upon_is_told_once_and_raises_one_mail_in_a_round,
                        TwoCopies) {
  const std::string fresh = archive::ObjectId::of(home.submit()).folder();  // not in the replica yet
  spoil(home.home().archive() / fresh);
  const auto told = [&] {
    std::size_t alarmed = 0;
    for (const app::JobReport& job : app::runJobs(home.workplace(), {})) alarmed += job.alarms.size();
    return alarmed;
  };
  BOOST_TEST(told() == 1U);
  BOOST_TEST(alarms().size() == 1U);
  BOOST_TEST(told() == 1U);
  BOOST_TEST(alarms().size() == 1U);
  home.clock().set(kMorning.plusSeconds(kDay + 60));  // the next round
  BOOST_TEST(told() == 1U);
  BOOST_TEST(alarms().size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(an_object_that_vanished_comes_back_from_the_replica, TwoCopies) {
  run("fixity");
  std::filesystem::remove_all(here(0));
  BOOST_TEST(!run("fixity").alarms.empty());
  BOOST_TEST(base::exists(disk, here(0) / "inventory.json"));
  BOOST_TEST(reportLines().find("not there any more") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_older_copy_mends_nothing, TwoCopies) {
  const std::string object = home.received();
  const std::string folder = archive::ObjectId::of(object).folder();
  run("replica");
  requests::Event event;
  event.kind = "lembar-penerusan";
  event.commissions = {{"DISPENDUK", {}}};
  app::CaseDesk(home.workplace()).enact(home.actor("sari"), object, event, {});
  std::filesystem::remove(home.home().archive() / folder / "inventory.json");
  const app::JobReport job = run("fixity");
  BOOST_TEST(job.alarms.size() > 0u);
  BOOST_TEST(!base::exists(disk, home.home().archive() / folder / "inventory.json"));
  BOOST_TEST(reportLines().find("an older version") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_alarm_goes_out_as_mail_and_keeps_its_evidence, TwoCopies) {
  spoil(here(0));
  const app::JobReport job = run("fixity");
  BOOST_REQUIRE(!job.alarms.empty());
  const std::string told = job.alarms.front().text.in(base::Language::English);
  BOOST_TEST(told.find("(repaired)") != std::string::npos, told);
  home.set("mail.maildir", "maildir");
  run("mail");
  const std::vector<mail::OutboxRow> rows = alarms();
  BOOST_REQUIRE(rows.size() == 1u);
  BOOST_TEST((rows.front().state == mail::RowState::Accepted));
  BOOST_TEST(rows.front().evidence.rfind("reports/alarm/", 0) == 0u);
  const std::string evidence = base::readFile(disk, home.home().path() / rows.front().evidence);
  BOOST_TEST(evidence.find("(diperbaiki)") != std::string::npos, evidence);
  std::string mails;
  for (const auto& entry : std::filesystem::directory_iterator(home.home().path() / "maildir/new"))
    mails += base::readFile(disk, entry.path());
  BOOST_TEST(mails.find("kerusakan") != std::string::npos);
  BOOST_TEST(mails.find("arsip@kominfo.example.go.id") != std::string::npos);
  BOOST_TEST(run("mail").done == 0);
}

BOOST_FIXTURE_TEST_CASE(a_replica_whose_disk_is_away_is_told_and_not_made_anew, TwoCopies) {
  std::filesystem::rename(home.home().path() / "replica", home.home().path() / "elsewhere");
  BOOST_TEST(run("replica").alarms.size() == 1u);
  BOOST_TEST(alarms().size() == 1u);
  const app::JobReport job = run("fixity");
  BOOST_TEST(job.alarms.size() == 1u);
  BOOST_TEST(job.done > 0);
  BOOST_TEST(alarms().size() == 1u);
  std::filesystem::create_directories(home.home().path() / "replica/photos");
  BOOST_TEST(run("replica").alarms.size() == 1u);
  BOOST_TEST(!base::exists(disk, home.home().path() / "replica/archive"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
