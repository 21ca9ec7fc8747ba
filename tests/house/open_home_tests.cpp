#include "house/open_home.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/home/case_lock.h"
#include "app/letters/letter_desk.h"
#include "app/upkeep/jobs.h"
#include "base/error.h"
#include "house/house_home.h"
#include "support/boost_test.h"

using house::OpenHome;
using house::Purpose;
using house_tests::actor;
using house_tests::HouseHome;

namespace {

constexpr const char* kName = "name=\"Dinas Komunikasi dan Informatika Kota Malang\"";

std::string reasonOf(const OpenHome& opened) {
  return opened.readingOnly().in(base::Language::English);
}

std::string walidataOf(const app::Workplace& workplace) {
  return workplace.walidata().name;
}

void receive(const app::Workplace& workplace, const std::string& object) {
  requests::Event event;
  event.kind = "lembar-penerimaan";
  event.commissions = {{"DINSOS", {}}};
  app::CaseDesk(workplace).enact(actor(workplace, "sari"), object, event, {});
}

std::size_t casesIn(const app::Workplace& workplace) {
  return app::listCases(workplace, actor(workplace, "sari")).size();
}

app::JobReport runLetters(const app::Workplace& workplace) {
  return app::runJobs(workplace, {"letters"}).front();
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(open_home, HouseHome)

BOOST_AUTO_TEST_CASE(office_data_that_changed_are_taken_over_and_who_works_meanwhile_goes_on_with_his) {
  const auto opened = open();
  const app::Workplace before = opened->workplace();
  const letters::Issuer& held = before.walidata();
  BOOST_TEST(!opened->rereadOffice());
  replace("issuers.xml", kName, "name=\"Dinas Baru\"");
  BOOST_TEST(opened->rereadOffice());
  const app::Workplace after = opened->workplace();
  BOOST_TEST(walidataOf(after) == "Dinas Baru");
  BOOST_TEST(after.office().version == before.office().version + 1);
  BOOST_TEST(held.name == "Dinas Komunikasi dan Informatika Kota Malang");
  BOOST_TEST(walidataOf(before) == held.name);
  BOOST_TEST(!opened->rereadOffice());
  const std::string object = house_tests::submit(after);
  receive(before, object);  // under the data that he began with
}

BOOST_AUTO_TEST_CASE(a_logo_is_that_of_the_office_data_that_are_in_force) {
  const auto opened = open();
  const app::Workplace before = opened->workplace();
  const std::string logo = before.walidata().logo;
  const std::string digest = before.typesetter.assetsDigest(logo);
  const base::Path file = home().logos() / logo;
  for (const auto& other :
       std::filesystem::directory_iterator(base::Path(BERKAS_SOURCE_DIR) / "samples/office/logos"))
    BOOST_TEST_MESSAGE(other.path());
  std::ifstream in(file, std::ios::binary);
  std::string png{std::istreambuf_iterator<char>(in), {}};
  // A comment more: the same picture in other bytes.
  const std::string text = std::string("\x00\x00\x00\x03tEXta\x00\x62\x9A\x8C\x14\x4F", 15);
  png.insert(33, text);
  std::ofstream(file, std::ios::binary) << png;
  BOOST_TEST(before.typesetter.assetsDigest(logo) == digest);
  bool isTaken = false;
  try {
    isTaken = opened->rereadOffice();
  } catch (const base::InvalidSetup& refused) {
    BOOST_TEST(support::holds(refused.what(), "logos/"), refused.what());
  }
  BOOST_TEST((opened->workplace().typesetter.assetsDigest(logo) != digest) == isTaken);
  BOOST_TEST(before.typesetter.assetsDigest(logo) == digest);
}

BOOST_AUTO_TEST_CASE(office_data_that_are_not_right_are_refused_and_the_home_works_on_under_those_before) {
  const auto opened = open();
  const std::string object = house_tests::submit(opened->workplace());
  replace("procedure.xml", "id=\"diajukan\"", "id=\"masuk\"");
  BOOST_CHECK_THROW(opened->rereadOffice(), base::InvalidSetup);
  BOOST_TEST(opened->readingOnly().empty());
  receive(opened->workplace(), object);
}

BOOST_AUTO_TEST_CASE(a_home_that_opened_for_reading_because_of_its_office_is_open_again_once_that_is_right) {
  replace("procedure.xml", "id=\"diajukan\"", "id=\"masuk\"");
  const auto opened = open();
  BOOST_TEST(support::holds(reasonOf(*opened), "procedure.xml"), reasonOf(*opened));
  BOOST_CHECK_THROW(house_tests::submit(opened->workplace()), base::InvalidSetup);
  BOOST_TEST(casesIn(opened->workplace()) == 0U);
  BOOST_CHECK_THROW(opened->rereadOffice(), base::InvalidSetup);
  replace("procedure.xml", "id=\"masuk\"", "id=\"diajukan\"");
  opened->rereadOffice();
  BOOST_TEST(opened->readingOnly().empty());
  house_tests::submit(opened->workplace());
}

BOOST_AUTO_TEST_CASE(a_missing_office_folder_leaves_what_was_archived_for_reading) {
  std::filesystem::rename(home().office(), home().path() / "gone");
  const auto opened = open();
  BOOST_TEST(support::holds(reasonOf(*opened), "missing from the office folder"), reasonOf(*opened));
  BOOST_TEST(walidataOf(opened->workplace()) == "Dinas Komunikasi dan Informatika Kota Malang");
}

BOOST_AUTO_TEST_CASE(many_threads_work_while_the_office_is_read_again_and_again) {
  const auto opened = open();
  std::atomic<bool> ends = false;
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&] {
      while (!ends) {
        const app::Workplace workplace = opened->workplace();
        const std::string name = walidataOf(workplace);
        house_tests::submit(workplace);
        ++taken;
        BOOST_TEST(walidataOf(workplace) == name);
      }
    });
  }
  for (int i = 0; i < 10; ++i) {
    const std::string old = i == 0 ? kName : "name=\"Dinas " + std::to_string(i - 1) + "\"";
    replace("issuers.xml", old, "name=\"Dinas " + std::to_string(i) + "\"");
    BOOST_TEST(opened->rereadOffice());
  }
  ends = true;
  for (std::thread& thread : threads) thread.join();
  BOOST_TEST(casesIn(opened->workplace()) == static_cast<std::size_t>(taken));
}

BOOST_AUTO_TEST_CASE(a_letter_that_a_crash_left_with_its_number_is_finished_while_others_work) {
  const auto opened = open();
  const app::Workplace workplace = opened->workplace();
  const std::string id = house_tests::approvedLetter(workplace);
  // It dies between number and archive.
  base::PosixDisk plain;
  const base::Path place = home().keys() / "kadis.p12";
  BOOST_REQUIRE_NO_THROW(workplace.signers.open("kadis", app::Attendance::Unattended));
  app::Workplace dying = workplace;
  std::filesystem::rename(home().work() / "staging", home().work() / "hidden");
  BOOST_CHECK_THROW(app::LetterDesk(dying).issue(actor(workplace, "kadis"), id), base::Error);
  std::filesystem::rename(home().work() / "hidden", home().work() / "staging");
  std::optional<app::DraftRow> draft;
  workplace.database.read(
      [&](app::Transaction& transaction) { draft = transaction.letters().findDraft(id); });
  BOOST_REQUIRE((draft && draft->state == app::DraftState::Numbered));
  // Who is at the case is left alone.
  {
    const base::FileLock held = app::lockCase(workplace.home, draft->object);
    BOOST_TEST(runLetters(workplace).done == 0);
  }
  const auto beside = open();
  BOOST_TEST(runLetters(beside->workplace()).done == 1);
  workplace.database.read([&](app::Transaction& transaction) {
    const auto letters = transaction.letters().find(id);
    BOOST_REQUIRE(letters.size() == 1U);
    BOOST_TEST(letters[0].number == draft->number);
  });
  BOOST_TEST(runLetters(workplace).done == 0);
}

BOOST_AUTO_TEST_CASE(a_wrong_setting_leaves_the_home_open_for_reading_and_an_unknown_one_opens_nothing) {
  set("mail.from = bukan surel");
  const auto opened = open();
  BOOST_TEST(support::holds(reasonOf(*opened), "mail.from"), reasonOf(*opened));
  BOOST_TEST(casesIn(opened->workplace()) == 0U);
  BOOST_CHECK_THROW(house_tests::submit(opened->workplace()), base::InvalidSetup);
  set("mail.transprot = smtp");
  BOOST_CHECK_THROW(open(), base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(who_looks_changes_nothing_and_keeps_nobody_out) {
  replace("issuers.xml", kName, "name=\"Dinas Baru\"");
  const auto looking = open(Purpose::Look);
  BOOST_TEST(walidataOf(looking->workplace()) == "Dinas Komunikasi dan Informatika Kota Malang");
  BOOST_CHECK_THROW(house_tests::submit(looking->workplace()), base::Denied);
  const auto working = open();
  BOOST_TEST(walidataOf(working->workplace()) == "Dinas Baru");
  house_tests::submit(working->workplace());
}

BOOST_AUTO_TEST_SUITE_END()
