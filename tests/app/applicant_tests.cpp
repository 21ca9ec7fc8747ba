// What an agency is shown of its requests, the papers that it can take, and how states look.
#include <algorithm>

#include "app/case_home.h"
#include "app/casework/applicant_papers.h"
#include "app/preparations/applicant_view.h"
#include "app/preparations/preparation_desk.h"
#include "app/views/state_looks.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "requests/system_events.h"
#include "support/boost_test.h"
#include "xml/reader.h"

using app::ApplicantTask;
using app::Waiting;
using app_tests::CaseHome;

namespace {

app::ApplicantCase shownTo(CaseHome& home, const std::string& user, const std::string& object) {
  return app::applicantCase(home.workplace(), home.home().actor(user), object);
}

app::ApplicantHome homeOf(CaseHome& home) {
  return app::applicantHome(home.workplace(), home.home().actor("bappeda"));
}

const app::ShownEvent& eventOf(const app::ApplicantCase& shown, const std::string& kind) {
  const auto found = std::find_if(shown.events.begin(), shown.events.end(),
                                  [&](const app::ShownEvent& one) { return one.kind == kind; });
  BOOST_TEST_REQUIRE((found != shown.events.end()), kind);
  return *found;
}

bool canDo(const app::ApplicantCase& shown, app::UseCase useCase) {
  return std::find(shown.possible.begin(), shown.possible.end(), useCase) != shown.possible.end();
}

app::StateLooks readLooks(const std::string& text) {
  return app::StateLooks::read(xml::read(text, "keadaan.xml"), "keadaan.xml");
}

app::StateLooks shippedLooks() {
  const base::Path path = base::Path(BERKAS_SOURCE_DIR) / "page-templates" / "data" / "keadaan.xml";
  return readLooks(base::readFile(base::PosixDisk(), path));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(applicant)

BOOST_AUTO_TEST_CASE(each_case_says_who_is_waited_for) {
  CaseHome home("2026-03-02T09:00:00+07:00");
  const std::string object = home.submit(1);
  BOOST_TEST((shownTo(home, "bappeda", object).summary.waiting.whom == Waiting::For::Office));
  home.receive(object, {{"DINSOS", {}}});
  BOOST_TEST((shownTo(home, "bappeda", object).summary.waiting.whom == Waiting::For::Office));
  home.issue(object, "surat-pengantar", "DINSOS");
  const Waiting waiting = shownTo(home, "bappeda", object).summary.waiting;
  BOOST_TEST((waiting.whom == Waiting::For::Produsen));
  BOOST_TEST_REQUIRE(waiting.produsen.size() == 1U);
  BOOST_TEST(waiting.produsen.front().find("Dinas Sosial") != std::string::npos);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_TEST((shownTo(home, "bappeda", object).summary.waiting.whom == Waiting::For::Office));
  home.issue(object, "surat-penyampaian");
  BOOST_TEST((shownTo(home, "bappeda", object).summary.waiting.whom == Waiting::For::Requester));
  home.balikan(object, "profil.txt");
  home.enact("sari", object, "tanda-terima-balikan");
  BOOST_TEST((shownTo(home, "bappeda", object).summary.waiting.whom == Waiting::For::Nobody));
  BOOST_TEST(shownTo(home, "bappeda", object).summary.isOver);
}

BOOST_AUTO_TEST_CASE(fates_and_data_are_told_with_the_letter_and_not_before) {
  CaseHome home;
  const std::string object = home.asked(2);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}, {2, "dikecualikan", {}, "DIKECUALIKAN"}});
  app::ApplicantCase shown = shownTo(home, "bappeda", object);
  BOOST_TEST_REQUIRE(shown.items.size() == 2U);
  BOOST_TEST(!shown.items[0].fate.has_value());
  BOOST_TEST(shown.items[1].reasons.empty());
  BOOST_TEST(!eventOf(shown, "surat-tindaklanjuti").isWhole);
  BOOST_TEST(eventOf(shown, "surat-tindaklanjuti").number.empty());
  BOOST_TEST(eventOf(shown, "surat-tindaklanjuti").documents.empty());

  home.issue(object, "surat-penyampaian");
  shown = shownTo(home, "bappeda", object);
  BOOST_TEST((shown.items[0].fate == app::ItemFate::Delivered));
  BOOST_TEST((shown.items[1].fate == app::ItemFate::Refused));
  BOOST_TEST(shown.items[1].reasons.size() == 1U);
  const auto& data = eventOf(shown, "surat-tindaklanjuti").documents;
  BOOST_TEST_REQUIRE(data.size() == 1U);
  BOOST_TEST(data.front().name == "data.csv");
  BOOST_TEST(data.front().sha256.size() == 64U);
}

BOOST_AUTO_TEST_CASE(another_agencys_case_does_not_exist) {
  CaseHome home;
  const std::string object = home.submit(1);
  BOOST_CHECK_THROW(shownTo(home, "kadis-dinsos", object), base::NotFound);
  BOOST_CHECK_THROW(app::receiptOf(home.workplace(), home.home().actor("kadis-dinsos"), object),
                    base::NotFound);
  BOOST_TEST(app::applicantHome(home.workplace(), home.home().actor("sari")).requests.empty());
}

BOOST_AUTO_TEST_CASE(what_is_to_do_comes_with_its_due_date_and_what_was_begun_for_it) {
  CaseHome home;
  BOOST_TEST(homeOf(home).tasks.empty());
  const std::string returned = home.submit(1);
  home.enact("sari", returned, "nota-pengembalian", {}, "KAK tidak terbaca");
  app::PreparationDesk desk(home.workplace());
  const app::Actor actor = home.home().actor("bappeda");
  desk.begin(actor, {});
  std::vector<ApplicantTask> tasks = homeOf(home).tasks;
  BOOST_TEST_REQUIRE(tasks.size() == 2U);
  BOOST_TEST((tasks[0].kind == ApplicantTask::Kind::Completion));
  BOOST_TEST(tasks[0].due.has_value());
  BOOST_TEST(!tasks[0].preparation.has_value());
  BOOST_TEST((tasks[1].kind == ApplicantTask::Kind::Preparation));
  desk.begin(actor, {app::PreparedAs::Completion, {}, returned, {}});
  tasks = homeOf(home).tasks;
  BOOST_TEST_REQUIRE(tasks.size() == 2U);
  BOOST_TEST(tasks[0].preparation.has_value());
  BOOST_TEST(homeOf(home).debts == 0);
}

BOOST_AUTO_TEST_CASE(a_returned_request_says_why_and_until_when) {
  CaseHome home;
  const std::string object = home.submit(1);
  BOOST_TEST(canDo(shownTo(home, "bappeda", object), app::UseCase::RequestWithdraw));
  BOOST_TEST(!canDo(shownTo(home, "bappeda", object), app::UseCase::RequestComplete));
  home.enact("sari", object, "nota-pengembalian", {}, "KAK tidak terbaca");
  const app::ApplicantCase shown = shownTo(home, "bappeda", object);
  BOOST_TEST_REQUIRE(shown.returned.size() == 1U);
  BOOST_TEST(shown.returned.front().text == "KAK tidak terbaca");
  BOOST_TEST_REQUIRE(shown.deadline.has_value());
  BOOST_TEST(shown.deadline->due.counted.size() == 10U);
  BOOST_TEST(!shown.deadline->due.skipped.empty());
  BOOST_TEST(canDo(shown, app::UseCase::RequestComplete));
  BOOST_TEST(shownTo(home, "sari", object).possible.empty());
}

BOOST_AUTO_TEST_CASE(a_debt_is_a_task_until_it_is_paid) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.issue(object, "surat-penyampaian");
  BOOST_TEST(homeOf(home).debts == 1);
  BOOST_TEST_REQUIRE(homeOf(home).tasks.size() == 1U);
  BOOST_TEST((homeOf(home).tasks.front().kind == ApplicantTask::Kind::Balikan));
  home.balikan(object, "profil.txt");
  BOOST_TEST(homeOf(home).tasks.empty());
}

BOOST_AUTO_TEST_CASE(the_receipt_of_a_request_is_the_same_whenever_it_is_made) {
  CaseHome home;
  const std::string object = home.submit(2);
  const app::Actor actor = home.home().actor("bappeda");
  const base::Bytes first = app::receiptOf(home.workplace(), actor, object);
  BOOST_TEST(first.rfind("%PDF-", 0) == 0U);
  home.setTime("2026-03-03T09:00:00+07:00");
  home.receive(object, {{"DINSOS", {}}});
  BOOST_TEST((app::receiptOf(home.workplace(), actor, object) == first));
}

BOOST_AUTO_TEST_CASE(blank_forms_are_made_from_the_offices_templates) {
  CaseHome home;
  for (const app::BlankForm form : {app::BlankForm::Statement, app::BlankForm::Balikan})
    BOOST_TEST(app::blankForm(home.workplace(), form).rfind("%PDF-", 0) == 0U);
}

BOOST_AUTO_TEST_CASE(every_state_and_event_of_the_sample_procedure_has_a_look) {
  CaseHome home;
  const app::StateLooks looks = shippedLooks();
  const requests::Procedure& procedure = home.workplace().office().rules.procedure;
  const std::string none = "none";
  for (const requests::StateRule& state : procedure.states()) {
    const app::StateLook look = looks.state(state.id, none);
    BOOST_TEST(look.badge.title != none, state.id);
    BOOST_TEST(!look.sentence.empty(), state.id);
    for (const std::string& next : look.next) BOOST_TEST((procedure.event(next) != nullptr), next);
  }
  for (const requests::StateRule& state : procedure.assignmentStates())
    BOOST_TEST(looks.assignment(state.id, none).badge.title != none, state.id);
  for (const requests::EventRule& event : procedure.events()) {
    if (event.document != requests::DocumentForm::Record)
      BOOST_TEST((looks.event(event.id, none) != none || event.step == 0), event.id);
  }
}

BOOST_AUTO_TEST_CASE(the_present_stage_has_those_before_it_behind_it) {
  const app::StateLooks looks = readLooks(
      "<keadaan><tahap judul='A' keadaan='a b'/><tahap judul='B'/><tahap judul='C' keadaan='c'/></keadaan>");
  const std::vector<app::Stage> stages = looks.stages("c");
  BOOST_TEST_REQUIRE(stages.size() == 3U);
  BOOST_TEST(stages[0].isPast);
  BOOST_TEST(stages[1].isPast);
  BOOST_TEST(stages[2].isPresent);
  BOOST_TEST(looks.stages("b").front().isPresent);
  BOOST_TEST(looks.stages("ditolak").empty());
}

BOOST_AUTO_TEST_CASE(what_has_no_row_is_shown_as_the_procedure_calls_it) {
  const app::StateLooks looks = readLooks("<keadaan/>");
  BOOST_TEST(looks.state("x", "Ditinjau").badge.title == "Ditinjau");
  BOOST_TEST(looks.state("x", "Ditinjau").sentence.empty());
  BOOST_TEST(looks.event("y", "Nota tinjauan") == "Nota tinjauan");
}

BOOST_AUTO_TEST_CASE(wrong_rows_are_all_told) {
  const std::string text =
      "<keadaan><status id='a' judul='A'/><status id='a' judul='B'/><peristiwa id='x'/>"
      "<keliru/></keadaan>";
  try {
    readLooks(text);
    BOOST_ERROR("it was read");
  } catch (const base::InvalidSetup& refusal) {
    BOOST_TEST(refusal.problems().size() == 3U);
  }
}

BOOST_AUTO_TEST_CASE(gaps_are_filled_and_what_is_unknown_is_seen_to_be_so) {
  BOOST_TEST(app::filled("paling lambat {tgl}.", {{"tgl", "7 Desember 2026"}}) ==
             "paling lambat 7 Desember 2026.");
  BOOST_TEST(app::filled("{a} dan {b", {}) == "… dan {b");
}

BOOST_AUTO_TEST_SUITE_END()
