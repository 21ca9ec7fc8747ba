// The register and a request as they stood at a past time.
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/letters/letter_desk.h"
#include "app/letters/register_desk.h"
#include "app/report_home.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"

using namespace app_tests;
using support::holds;
using support::refusalOf;

BOOST_AUTO_TEST_SUITE(past)

BOOST_FIXTURE_TEST_CASE(a_register_of_a_past_time_shows_its_lines_as_they_stood, ReportHome) {
  const letters::RegisterKey where{"DISKOMINFO", "surat-dinas", 2026};
  app::RegisterDesk desk(workplace());
  refuse(home().submit(), {"GANDA"});
  setTime("2026-03-04T09:00");
  app::NumberOrder order;
  order.where = where;
  order.date = *base::Date::of(2026, 3, 4);
  order.to = "=Tujuan";
  order.subject = "Hal";
  order.signatory = "KEPALA";
  order.reason = "diberikan di luar";
  desk.record(home().actor("sari"), order, "800/77/2026", 77);
  const Tabulation now = registerAt(instant("2026-03-04T09:00"));
  BOOST_TEST(column(now, "status") == (Texts{"terbit", "tercatat"}), boost::test_tools::per_element());
  const Tabulation before = registerAt(instant("2026-03-04T08:59"));
  BOOST_TEST(column(before, "status") == (Texts{"terbit"}), boost::test_tools::per_element());
  BOOST_TEST(registerAt(instant("2026-03-02T08:59")).rows.empty());
  BOOST_TEST((factOf(now, "numbers") == json::Value(2)));
}

BOOST_FIXTURE_TEST_CASE(a_number_that_was_made_void_stood_without_a_letter_before, ReportHome) {
  // As a letter leaves it that has its number and waits for its signature.
  letters::AgendaRow line;
  line.where = {"DISKOMINFO", "surat-dinas", 2026};
  line.urut = 1;
  line.number = "500/1/2026";
  line.date = *base::Date::of(2026, 3, 2);
  line.entered = now();
  line.letter = "surat-1";
  workplace().database.write([&](app::Transaction& transaction) { transaction.numbers().add(line); });
  const base::Instant taken = now();
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
  setTime("2026-03-03T09:00");
  app::RegisterDesk(workplace())
      .makeVoid(home().actor("kadis"), textAt(registerAt(now()).rows[0], "number"), "salah tujuan");
  const Tabulation voided = registerAt(now());
  BOOST_TEST(column(voided, "status") == (Texts{"batal"}), boost::test_tools::per_element());
  BOOST_TEST(column(voided, "remarks") == (Texts{"salah tujuan"}), boost::test_tools::per_element());
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
  BOOST_TEST(column(registerAt(taken), "remarks") == (Texts{""}), boost::test_tools::per_element());
  app::rebuild(workplace());
  BOOST_TEST((registerAt(now()).rows == voided.rows));
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_request_is_shown_as_it_stood_on_any_day, ReportHome) {
  const std::string object = home().submit();
  setTime("2026-03-03T09:00");
  requests::Event received;
  received.kind = "lembar-penerimaan";
  received.commissions = {{"DINSOS", {}}};
  enact("sari", object, received);
  setTime("2026-03-04T09:00");
  withdraw(object);
  setTime("2026-03-05T09:00");
  BOOST_TEST(app::closeCases(workplace()).closed == 1);
  const auto stateAt = [&](const std::string& local) {
    return textAt(app::showCase(workplace(), home().actor("auditor"), object, instant(local)), "state");
  };
  BOOST_TEST(stateAt("2026-03-02T09:00") == "diajukan");
  BOOST_TEST(stateAt("2026-03-03T08:59") == "diajukan");
  BOOST_TEST(stateAt("2026-03-03T09:00") == "diterima");
  BOOST_TEST(stateAt("2026-03-04T08:59") == "diterima");
  BOOST_TEST(stateAt("2026-03-04T12:00") == "ditarik");
  BOOST_TEST(stateAt("2026-03-05T09:00") == "ditutup");
  BOOST_TEST(stateAt("2036-01-01T00:00") == "ditutup");
  const json::Object early =
      app::showCase(workplace(), home().actor("auditor"), object, instant("2026-03-03T08:59"));
  BOOST_TEST(early.at("assignments").array()->empty());
  BOOST_TEST(holds(refusalOf<base::NotFound>([&] { stateAt("2026-03-02T08:59"); }),
                   "was submitted on 2026-03-02T09:00:00+07:00"));
}

BOOST_AUTO_TEST_SUITE_END()
