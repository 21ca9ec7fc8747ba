// People are named with name and post on paper, in nota, lembar and the buku agenda; never by a login.
#include "app/facts/people.h"

#include "app/case_home.h"
#include "app/letters/register_desk.h"
#include "app/upkeep/jobs.h"
#include "support/boost_test.h"

namespace {

using app_tests::CaseHome;

app::Person bringerOfLast(const CaseHome& home, const std::string& object) {
  const app::CaseFile file = home.file(object);
  return app::bringerOf(home.workplace(), file.row, file.events.back().event);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(people)

BOOST_AUTO_TEST_CASE(staff_are_named_with_their_name_and_the_title_of_their_role) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.receive(object, {{"DINSOS", {}}});
  const app::Person person = bringerOfLast(home, object);
  BOOST_TEST(person.inOneLine() == "Staf Walidata Contoh, Walidata");
  BOOST_TEST(!person.isProgram);
}

BOOST_AUTO_TEST_CASE(whoever_signs_has_the_post_of_signatories_xml) {
  CaseHome home;
  const std::string object = home.asked(1);
  BOOST_TEST(bringerOfLast(home, object).inOneLine() ==
             "Kepala Dinas Contoh, Kepala Dinas Komunikasi dan Informatika Kota Malang");
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_TEST(bringerOfLast(home, object).post == "Kepala Dinas Sosial Kota Malang");
}

BOOST_AUTO_TEST_CASE(what_the_program_does_is_named_so) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.enact("bappeda", object, "pernyataan-penarikan", "", "sudah ada");
  BOOST_TEST(app::closeCases(home.workplace()).closed == 1);
  BOOST_TEST(bringerOfLast(home, object).isProgram);
  BOOST_TEST(bringerOfLast(home, object).inOneLine().empty());
}

BOOST_AUTO_TEST_CASE(an_account_that_is_gone_leaves_the_role_and_no_login) {
  CaseHome home;
  requests::Event event;
  event.role = requests::Role::Walidata;
  event.actor = "hilang";
  BOOST_TEST(app::bringerOf(home.workplace(), app::RequestRow(), event).inOneLine() == "Walidata");
}

BOOST_AUTO_TEST_CASE(the_register_tells_who_signed_as_what_and_to_whom_with_the_agency) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.issue(object, "surat-penyampaian");
  const auto book =
      app::RegisterDesk(home.workplace())
          .list(home.home().actor("auditor"), {"DISKOMINFO", "surat-dinas", 2026}, home.home().clock().now());
  BOOST_TEST_REQUIRE(book.rows.size() == 2U);
  const auto text = [&](std::size_t row, const char* key) { return *book.rows[row].at(key).string(); };
  BOOST_TEST(text(0, "to") == "Kepala Dinas Sosial Kota Malang");
  BOOST_TEST(text(1, "to") == "Kepala Badan Perencanaan Pembangunan Daerah Kota Malang");
  BOOST_TEST(text(1, "signatory") == "NAMA PEJABAT CONTOH, S.Sos., M.Si.");
  BOOST_TEST(text(1, "post") == "Kepala Dinas Komunikasi dan Informatika Kota Malang");
  BOOST_TEST(text(1, "signed_by") ==
             "NAMA PEJABAT CONTOH, S.Sos., M.Si., Kepala Dinas Komunikasi dan Informatika Kota Malang");
  BOOST_TEST(text(1, "annex") == "1 (satu) berkas");
  BOOST_TEST(text(1, "entered_on") == "2026-03-02");
}

BOOST_AUTO_TEST_SUITE_END()
