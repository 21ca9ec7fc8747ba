// Days, years and hours are those of the office whose record it is, around midnight and new year too.
#include "app/case_home.h"
#include "app/cases/open_case.h"
#include "app/facts/case_document.h"
#include "app/letters/register_desk.h"
#include "app/mail/mail_facts.h"
#include "base/error.h"
#include "support/boost_test.h"

namespace {

using app_tests::CaseHome;
using app_tests::textsOf;

// The Walidata, and the hours of its procedure, in another zone; the Produsen stay where they are.
CaseHome::Arrange walidataIn(const std::string& zone) {
  return [zone](base::Disk& disk, const base::Path& office) {
    app_tests::changeFile(disk, office / "issuers.xml", "Asia/Jakarta", zone);
    app_tests::changeFile(disk, office / "procedure.xml", "Asia/Jakarta", zone);
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(zones)

BOOST_AUTO_TEST_CASE(a_receipt_tells_the_hour_and_the_zone_of_the_walidata) {
  struct Office {
    const char* zone;
    const char* hour;
    const char* name;
  };
  for (const Office& office :
       {Office{"Asia/Jakarta", "09.30", "WIB"}, Office{"Asia/Makassar", "10.30", "WITA"},
        Office{"Asia/Jayapura", "11.30", "WIT"}}) {
    CaseHome home("2026-03-02T09:30:00+07:00", walidataIn(office.zone));
    home.submit(1);
    const auto mails = home.mails("tanda-terima-permohonan");
    BOOST_TEST_REQUIRE(mails.size() == 1U);
    const xml::Element data = app::mailFactsOf(home.workplace(), mails.front()).data;
    BOOST_TEST(textsOf(data, "pukul") == office.hour);
    BOOST_TEST(textsOf(data, "zona") == office.name);
  }
}

// 23:30 in Jakarta on New Year's Eve is next year in Makassar and Jayapura.
BOOST_AUTO_TEST_CASE(tickets_days_and_registers_follow_the_new_year_of_the_office) {
  for (const auto& [zone, year] : std::vector<std::pair<std::string, int>>{
           {"Asia/Jakarta", 2026}, {"Asia/Makassar", 2027}, {"Asia/Jayapura", 2027}}) {
    BOOST_TEST_CONTEXT(zone) {
      CaseHome home("2026-12-31T23:30:00+07:00", walidataIn(zone));
      const std::string object = home.submit(1);
      const app::CaseFile file = home.file(object);
      const std::string prefix = "P-" + std::to_string(year);
      BOOST_TEST(file.row.ticket.rfind(prefix, 0) == 0U, file.row.ticket);
      BOOST_TEST(app::describeCase(home.workplace(), file).submitted.year() == year);
      BOOST_TEST(app::describeCase(home.workplace(), file).steps.front().date.year() == year);
      home.receive(object, {{"DINSOS", {}}});
      const app::LetterRow letter = home.issue(object, "surat-pengantar", "DINSOS");
      BOOST_TEST(letter.date.year() == year);
      BOOST_TEST(letter.number == "500.14.4.1/1/35.73.411/" + std::to_string(year));
      BOOST_TEST(app::registerYear(home.workplace(), "DISKOMINFO", home.home().clock().now()) == year);
      BOOST_TEST(app::registerYear(home.workplace(), "DINSOS", home.home().clock().now()) == 2026);
      const auto book = app::RegisterDesk(home.workplace())
                            .list(home.home().actor("auditor"), {"DISKOMINFO", "surat-dinas", year},
                                  home.home().clock().now());
      BOOST_TEST_REQUIRE(book.rows.size() == 1U);
      BOOST_TEST(*book.rows.front().at("entered_on").string() == letter.date.iso());
    }
  }
}

// The request is a record of the Walidata, whoever tells of it; the letter's date is its issuer's.
BOOST_AUTO_TEST_CASE(a_letter_of_a_produsen_in_another_zone_has_its_own_date_and_tells_of_the_requests) {
  CaseHome home("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    app_tests::changeFile(disk, office / "issuers.xml", "code=\"DINSOS\"",
                          "code=\"DINSOS\" zone=\"Asia/Jayapura\"");
  });
  home.setTime("2026-03-02T23:30:00+07:00");
  const std::string object = home.asked(1);
  const app::LetterRow letter = home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_TEST(letter.date.iso() == "2026-03-03");
  BOOST_TEST(app::describeCase(home.workplace(), home.file(object)).submitted.iso() == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(there_is_no_register_year_of_an_issuer_that_is_none) {
  CaseHome home;
  BOOST_CHECK_THROW(app::registerYear(home.workplace(), "TIDAK-ADA", home.home().clock().now()),
                    base::NotFound);
}

BOOST_AUTO_TEST_SUITE_END()
