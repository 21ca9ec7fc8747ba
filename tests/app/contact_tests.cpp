// Personal data of contact persons: read on record, corrected, ended, while what was signed stays as it is.
#include <filesystem>

#include "app/access/actor.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/evidence/archive_desk.h"
#include "app/evidence/log_desk.h"
#include "app/keeping/access_log.h"
#include "app/keeping/contact_desk.h"
#include "app/records/object_description.h"
#include "app/records/tombstone.h"
#include "app/retention_home.h"
#include "app/upkeep/rebuild.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"
#include "support/text_pdf.h"

using namespace app_tests;

namespace {

std::string contactOf(RetentionHome& on, const std::string& object) {
  return app::openCase(on.workplace(), app::automaticActor(), object).row.contact;
}

// Every archived file of the request with its digest.
std::string filesOf(RetentionHome& on, const std::string& object) {
  std::string all;
  for (const json::Object& file :
       app::ArchiveDesk(on.workplace()).files(on.home().actor("auditor"), object, 0))
    all += *file.at("path").string() + " " + *file.at("sha512").string() + "\n";
  return all;
}

// How many objects of the archive are of that type.
int countOf(RetentionHome& on, const std::string& type) {
  int count = 0;
  const archive::Store& store = on.workplace().store;
  store.forEach(
      [&](const archive::Inventory& inventory) {
        count += app::descriptionOf(store, inventory).stringAt("type") == type ? 1 : 0;
      },
      [](const base::Problem& problem) { BOOST_ERROR(base::describe(problem)); });
  return count;
}

app::ContactChange newAddress() {
  app::ContactChange change;
  change.email = "sri@bappeda.example.go.id";
  return change;
}

BOOST_AUTO_TEST_SUITE(contact)

BOOST_FIXTURE_TEST_CASE(a_reading_is_on_record_before_the_data_are_given_out, RetentionHome) {
  const std::string object = home().submit();
  const std::string contact = contactOf(*this, object);
  app::ContactDesk contacts(workplace());
  BOOST_CHECK_THROW(contacts.show(home().actor("kadis"), object, "x"), base::Denied);
  BOOST_CHECK_THROW(contacts.show(home().actor("sari"), object, " "), base::InvalidInput);
  BOOST_TEST(app::readingsOf(workplace(), contact).empty());
  const json::Value shown(contacts.show(home().actor("sari"), ticketOf(object), "menelepon narahubung"));
  BOOST_TEST(shown.stringAt("name") == "Budi Contoh Santoso");
  app::ArchiveDesk(workplace()).get(home().actor("auditor"), contact, 0, "kontak.json");
  const auto readings = app::readingsOf(workplace(), contact);
  BOOST_TEST_REQUIRE(readings.size() == 2U);
  const bool isInOrder = readings[0].user == "sari" || readings[1].user == "sari";
  BOOST_TEST(isInOrder);
  // When it cannot be put on record, nothing is given out.
  for (std::size_t call = 0;; ++call) {
    support::StoppingDisk disk(call);
    const auto stopping = home().on(disk);
    bool isShown = true;
    try {
      app::ContactDesk(stopping->workplace).show(home().actor("sari"), object, "percobaan");
    } catch (const base::Error&) {
      isShown = false;
    }
    BOOST_TEST(isShown == !disk.hasStopped());
    if (isShown) break;
  }
}

BOOST_FIXTURE_TEST_CASE(a_day_of_readings_is_archived_when_it_is_over, RetentionHome) {
  const std::string object = home().submit();
  const std::string contact = contactOf(*this, object);
  app::ContactDesk(workplace()).show(home().actor("sari"), object, "hari pertama");
  BOOST_TEST(app::closeReadingDays(workplace()) == 0);
  setDay("2026-03-03");
  app::ContactDesk(workplace()).show(home().actor("sari"), object, "hari kedua");
  const base::Path open = home().home().access() / "2026-03-02";
  std::filesystem::copy(open, home().home().access() / "copy");
  BOOST_TEST(app::closeReadingDays(workplace()) == 1);
  BOOST_TEST(!std::filesystem::exists(open));
  // As if the power had gone before the folder was removed.
  std::filesystem::rename(home().home().access() / "copy", open);
  BOOST_TEST(app::closeReadingDays(workplace()) == 1);
  const auto readings = app::readingsOf(workplace(), contact);
  BOOST_TEST_REQUIRE(readings.size() == 2U);
  BOOST_TEST(readings[0].purpose == "hari pertama");
  BOOST_TEST(readings[1].purpose == "hari kedua");
  BOOST_TEST(damages().empty());
  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows));
}

BOOST_FIXTURE_TEST_CASE(a_correction_is_followed_and_touches_no_letter, RetentionHome) {
  const std::string object = closedWithLetter();
  const std::string files = filesOf(*this, object);
  app::ContactDesk contacts(workplace());
  BOOST_CHECK_THROW(contacts.correct(home().actor("kadis"), object, newAddress(), "x"), base::Denied);
  BOOST_CHECK_THROW(contacts.correct(home().actor("sari"), object, newAddress(), ""), base::InvalidInput);
  contacts.correct(home().actor("sari"), object, newAddress(), "pindah");
  BOOST_CHECK_THROW(contacts.correct(home().actor("sari"), object, newAddress(), "lagi"), base::InvalidInput);
  const json::Value shown(contacts.show(home().actor("sari"), object, "memeriksa"));
  BOOST_TEST(shown.stringAt("email") == "sri@bappeda.example.go.id");
  BOOST_TEST(shown.stringAt("name") == "Budi Contoh Santoso");
  BOOST_TEST(filesOf(*this, object) == files);
  std::optional<app::ContactRow> row;
  workplace().database.read(
      [&](app::Transaction& transaction) { row = transaction.contacts().find(contactOf(*this, object)); });
  BOOST_TEST(row->email == "sri@bappeda.example.go.id");
  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows));
}

BOOST_FIXTURE_TEST_CASE(the_data_end_when_the_request_is_closed_and_no_letter_is_touched, RetentionHome) {
  const std::string open = home().submit();
  app::ContactDesk contacts(workplace());
  BOOST_CHECK_THROW(contacts.pseudonymise(home().actor("operator"), open, "permintaan"), base::Denied);
  app::ContactDesk(workplace()).correct(home().actor("sari"), open, {"Orang Lain", {}, {}, {}, {}}, "x");

  const std::string object = closedWithLetter();
  const std::string contact = contactOf(*this, object);
  desk().hold(home().actor("sari"), object, "perkara");
  BOOST_CHECK_THROW(contacts.pseudonymise(home().actor("operator"), object, "permintaan"), base::Denied);
  desk().release(home().actor("sari"), object, "selesai");
  BOOST_CHECK_THROW(contacts.pseudonymise(home().actor("sari"), object, "permintaan"), base::Denied);
  const std::string held = filesOf(*this, object);
  contacts.show(home().actor("sari"), object, "menelepon");
  const std::string pseudonym = contacts.pseudonymise(home().actor("operator"), object, "permintaan");
  BOOST_TEST(pseudonym == app::pseudonymOf(contact));
  BOOST_TEST(filesOf(*this, object) == held);
  BOOST_TEST(*contacts.show(home().actor("sari"), object, "x").at("name").string() == pseudonym);
  BOOST_CHECK_THROW(contacts.correct(home().actor("sari"), object, newAddress(), "x"), base::Conflict);
  BOOST_TEST(contacts.pseudonymise(home().actor("operator"), object, "lagi") == pseudonym);
  BOOST_TEST(damages().empty());

  const auto trail = contacts.trail(home().actor("auditor"), object);
  BOOST_TEST_REQUIRE(trail.size() == 2U);
  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows));
}

BOOST_FIXTURE_TEST_CASE(ended_data_are_nowhere_in_the_home, RetentionHome) {
  const std::string object = closed();
  BOOST_TEST(isAnywhere("Budi Contoh Santoso"));
  app::ContactDesk(workplace()).pseudonymise(home().actor("operator"), object, "permintaan");
  BOOST_TEST(!isAnywhere("Budi Contoh Santoso"));
  BOOST_TEST(!isAnywhere("budi@bappeda.example.go.id"));
}

BOOST_FIXTURE_TEST_CASE(the_data_end_when_their_request_was_not_archived, RetentionHome) {
  const std::string name = "Budi Contoh Santoso";
  int cutOff = 0;
  for (std::size_t call = 0; countOf(*this, "request") == 0; ++call) {
    support::StoppingDisk disk(call);
    const auto stopping = home().on(disk);
    try {
      app::CaseDesk(stopping->workplace)
          .submit(home().actor("bappeda"), home().sample("form.xml"),
                  {home().upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
                   home().upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))});
    } catch (const base::Error& problem) {
      BOOST_TEST_REQUIRE(disk.hasStopped(), problem.what());
    }
    const int begun = countOf(*this, "contact");
    BOOST_TEST(app::recover(workplace()).empty());
    cutOff += begun - countOf(*this, "contact");
    BOOST_TEST(countOf(*this, "contact") == countOf(*this, "request"));
    BOOST_TEST(isAnywhere(name) == (countOf(*this, "request") > 0), "after call " << call);
  }
  BOOST_TEST(cutOff > 0);
  BOOST_TEST(damages().empty());
  app::LogDesk(workplace()).verify(home().actor("auditor"), std::nullopt, [](const json::Object& problem) {
    BOOST_ERROR(json::canonical(problem));
  });
  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
