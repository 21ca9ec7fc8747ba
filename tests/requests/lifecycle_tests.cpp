// What the rows of the table do to a case.
#include "base/error.h"
#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::deliveredCase;
using requests_tests::makeEvent;
using requests_tests::rules;

CaseBuilder acceptedCase() {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00").add("lembar-penerimaan", "2026-11-02 11:00", "bps");
  return builder;
}

CaseBuilder answeredCase() {
  CaseBuilder builder = acceptedCase();
  builder.add("surat-pengantar", "2026-11-03 09:00", "bps")
      .add("surat-tindaklanjuti", "2026-11-04 09:00", "bps");
  return builder;
}

std::string stateOf(const CaseBuilder& builder, const std::string& produsen) {
  return builder.state().assignment(produsen)->state;
}

std::vector<std::string> runningLimits(const CaseState& state) {
  std::vector<std::string> limits;
  for (const LimitRun& run : state.limits) {
    if (run.isRunning()) limits.push_back(run.produsen.empty() ? run.limit : run.limit + " " + run.produsen);
  }
  return limits;
}

void requireLimits(const CaseState& state, const std::vector<std::string>& expected) {
  BOOST_TEST(runningLimits(state) == expected, boost::test_tools::per_element());
}

// The sample, but a request that has assignments already can be returned, and forwarded meanwhile.
Procedure lenientProcedure() {
  std::string text = requests_tests::readSource("samples/office/procedure.xml");
  text = support::changed(text, "document=\"sheet\" by=\"walidata\" from=\"diajukan\"",
                          "document=\"sheet\" by=\"walidata\" from=\"diajukan diterima\"");
  text = support::changed(text, "from=\"diterima diteruskan ditindaklanjuti\"",
                          "from=\"dikembalikan diterima diteruskan ditindaklanjuti\"");
  return Procedure::read(xml::read(text, "procedure.xml", xml::WhiteSpace::Drop), "procedure.xml");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle)

BOOST_AUTO_TEST_CASE(a_request_goes_its_whole_way) {
  CaseBuilder builder = deliveredCase();
  BOOST_TEST(builder.state().state == "menunggu-balikan");
  BOOST_TEST((builder.state().debt == DebtStatus::Owed));
  builder.add("data-balikan", "2026-09-20 09:00").add("tanda-terima-balikan", "2026-09-21 09:00");
  BOOST_TEST(builder.state().state == "selesai");
  BOOST_TEST((builder.state().debt == DebtStatus::Settled));
  builder.add("lembar-penutupan", "2026-09-21 09:01");
  BOOST_TEST(builder.state().state == "ditutup");
  BOOST_TEST((builder.state().retentionFrom == at("2026-09-21 09:01")));
  BOOST_TEST(builder.state().letters.size() == 3U);
  requireLimits(builder.state(), {});
}

BOOST_AUTO_TEST_CASE(no_limit_of_the_office_runs_while_dikembalikan) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00").add("nota-pengembalian", "2026-11-02 10:00");
  requireLimits(builder.state(), {"kelengkapan"});
  builder.add("kelengkapan", "2026-11-05 10:00");
  requireLimits(builder.state(), {"terima"});
  BOOST_TEST((builder.state().limits.back().startedAt == at("2026-11-05 10:00")));
}

BOOST_AUTO_TEST_CASE(limits_of_assignments_rest_too_and_begin_anew_in_full) {
  const Procedure procedure = lenientProcedure();
  CaseState state = acceptedCase().state();
  state = apply(procedure, state, makeEvent(state, "nota-pengembalian", at("2026-11-02 12:00")));
  requireLimits(state, {"kelengkapan"});
  state = apply(procedure, state, makeEvent(state, "kelengkapan", at("2026-11-09 12:00")));
  requireLimits(state, {"terima", "pengantar bps"});
  BOOST_TEST((state.limits.back().startedAt == at("2026-11-09 12:00")));
  BOOST_TEST(state.limits[1].voided);
}

BOOST_AUTO_TEST_CASE(no_limit_of_an_assignment_starts_while_dikembalikan) {
  const Procedure procedure = lenientProcedure();
  CaseState state = acceptedCase().state();
  state = apply(procedure, state, makeEvent(state, "nota-pengembalian", at("2026-11-02 12:00")));
  state = apply(procedure, state, makeEvent(state, "lembar-penerusan", at("2026-11-03 12:00"), "dinkes"));
  requireLimits(state, {"kelengkapan"});
  state = apply(procedure, state, makeEvent(state, "kelengkapan", at("2026-11-09 12:00")));
  requireLimits(state, {"terima", "pengantar bps", "pengantar dinkes"});
}

BOOST_AUTO_TEST_CASE(completing_may_replace_the_items) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00").add("nota-pengembalian", "2026-11-02 10:00");
  Event event = makeEvent(builder.state(), "kelengkapan", at("2026-11-03 09:00"));
  event.items = {"Satu"};
  BOOST_REQUIRE(!builder.offer(event));
  BOOST_TEST(builder.state().items == std::vector<std::string>{"Satu"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(completing_without_items_keeps_them) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00").add("nota-pengembalian", "2026-11-02 10:00");
  Event event = makeEvent(builder.state(), "kelengkapan", at("2026-11-03 09:00"));
  event.items.clear();
  BOOST_REQUIRE(!builder.offer(event));
  BOOST_TEST(builder.state().items.size() == 2U);
}

BOOST_AUTO_TEST_CASE(each_produsen_has_its_own_letters_and_limits) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00");
  Event event = makeEvent(builder.state(), "lembar-penerimaan", at("2026-11-02 11:00"), "bps");
  event.commissions = {{"bps", {1}}, {"dinkes", {2}}};
  BOOST_REQUIRE(!builder.offer(event));
  requireLimits(builder.state(), {"pengantar bps", "pengantar dinkes"});
  builder.add("surat-pengantar", "2026-11-03 09:00", "bps");
  BOOST_TEST(builder.state().state == "diterima");
  requireLimits(builder.state(), {"pengantar dinkes", "tindak-lanjut bps"});
  builder.add("surat-tindaklanjuti", "2026-11-03 10:00", "bps");
  BOOST_TEST(builder.state().state == "diterima");
  builder.add("surat-pengantar", "2026-11-03 11:00", "dinkes");
  BOOST_TEST(builder.state().state == "diteruskan");
  builder.add("surat-tindaklanjuti", "2026-11-04 10:00", "dinkes");
  BOOST_TEST(builder.state().state == "ditindaklanjuti");
  requireLimits(builder.state(), {"penyampaian"});
}

BOOST_AUTO_TEST_CASE(a_further_produsen_brings_the_request_back_to_diteruskan) {
  CaseBuilder builder = answeredCase();
  builder.add("lembar-penerusan", "2026-11-05 09:00", "dinkes");
  BOOST_TEST(builder.state().state == "diteruskan");
  BOOST_TEST(stateOf(builder, "dinkes") == "ditetapkan");
  requireLimits(builder.state(), {"pengantar dinkes"});
}

BOOST_AUTO_TEST_CASE(a_further_produsen_leaves_diterima_as_it_is) {
  CaseBuilder builder = acceptedCase();
  builder.add("lembar-penerusan", "2026-11-03 09:00", "dinkes");
  BOOST_TEST(builder.state().state == "diterima");
}

BOOST_AUTO_TEST_CASE(a_returned_answer_is_gone) {
  CaseBuilder builder = answeredCase();
  BOOST_TEST((builder.state().outcomeOf(1) == Outcome::Tersedia));
  builder.add("nota-perbaikan-jawaban", "2026-11-05 09:00", "bps");
  BOOST_TEST(builder.state().state == "diteruskan");
  BOOST_TEST(stateOf(builder, "bps") == "menunggu");
  BOOST_TEST(!builder.state().outcomeOf(1));
  requireLimits(builder.state(), {"tindak-lanjut bps"});
}

BOOST_AUTO_TEST_CASE(a_silent_produsen_is_noted_after_its_limit_and_may_still_answer) {
  CaseBuilder builder = acceptedCase();
  builder.add("surat-pengantar", "2026-11-03 09:00", "bps");
  BOOST_TEST(builder.offer(makeEvent(builder.state(), "nota-tanpa-jawaban", at("2026-11-04 15:00"), "bps"))
                 .has_value());
  builder.add("nota-tanpa-jawaban", "2026-11-05 09:00", "bps");
  BOOST_TEST(stateOf(builder, "bps") == "tidak-menjawab");
  BOOST_TEST(builder.state().state == "ditindaklanjuti");
  requireLimits(builder.state(), {"penyampaian"});
  builder.add("surat-tindaklanjuti", "2026-11-06 09:00", "bps");
  BOOST_TEST(stateOf(builder, "bps") == "dijawab");
  BOOST_TEST((builder.state().runningLimit("penyampaian")->startedAt == at("2026-11-05 09:00")),
             "a late answer gives the office no new limit");
}

BOOST_AUTO_TEST_CASE(refusing_cancels_open_assignments) {
  CaseBuilder builder = acceptedCase();
  builder.add("surat-penolakan", "2026-11-03 09:00");
  BOOST_TEST(builder.state().state == "ditolak");
  BOOST_TEST(stateOf(builder, "bps") == "dibatalkan");
  requireLimits(builder.state(), {});
}

BOOST_AUTO_TEST_CASE(an_incomplete_request_is_refused_only_when_its_limit_is_over) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00").add("nota-pengembalian", "2026-11-02 10:00");
  BOOST_TEST(
      builder.offer(makeEvent(builder.state(), "surat-penolakan", at("2026-11-16 10:00"))).has_value());
  builder.add("surat-penolakan", "2026-11-17 09:00");
  BOOST_TEST(builder.state().state == "ditolak");
}

BOOST_AUTO_TEST_CASE(nothing_is_delivered_when_nothing_is_available) {
  CaseBuilder builder = acceptedCase();
  builder.add("surat-pengantar", "2026-11-03 09:00", "bps");
  Event answer = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 09:00"), "bps");
  answer.answers = {{1, Outcome::Dikecualikan, {{"DIKECUALIKAN", ""}}, {}},
                    {2, Outcome::TidakTersedia, {{"DATA_BELUM_TERSEDIA", ""}}, {}}};
  BOOST_REQUIRE(!builder.offer(answer));
  BOOST_TEST(
      builder.offer(makeEvent(builder.state(), "surat-penyampaian", at("2026-11-05 09:00"))).has_value());
  builder.add("surat-penolakan", "2026-11-05 09:00");
}

BOOST_AUTO_TEST_CASE(one_partial_item_is_enough_to_deliver) {
  CaseBuilder builder = acceptedCase();
  builder.add("surat-pengantar", "2026-11-03 09:00", "bps");
  Event answer = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 09:00"), "bps");
  answer.answers = {{1, Outcome::Dikecualikan, {{"DIKECUALIKAN", ""}}, {}},
                    {2, Outcome::Sebagian, {{"DATA_BELUM_TERSEDIA", ""}}, {"2025.csv"}}};
  BOOST_REQUIRE(!builder.offer(answer));
  builder.add("surat-penyampaian", "2026-11-05 09:00");
}

BOOST_AUTO_TEST_CASE(the_best_answer_of_several_produsen_counts) {
  CaseBuilder builder = acceptedCase();
  builder.add("lembar-penerusan", "2026-11-02 12:00", "dinkes");
  for (const char* produsen : {"bps", "dinkes"}) builder.add("surat-pengantar", "2026-11-03 09:00", produsen);
  Event event = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 09:00"), "bps");
  event.answers[0] = {1, Outcome::TidakTersedia, {{"DATA_TIDAK_DIKUASAI", ""}}, {}};
  BOOST_REQUIRE(!builder.offer(event));
  event = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 10:00"), "dinkes");
  event.answers[1] = {2, Outcome::Sebagian, {{"DATA_BELUM_TERSEDIA", ""}}, {"2025.csv"}};
  BOOST_REQUIRE(!builder.offer(event));
  BOOST_TEST((builder.state().outcomeOf(1) == Outcome::Tersedia));
  BOOST_TEST((builder.state().outcomeOf(2) == Outcome::Tersedia));
  BOOST_TEST(!builder.state().outcomeOf(3));
}

BOOST_AUTO_TEST_CASE(an_agency_withdraws_unless_a_letter_has_its_number) {
  CaseBuilder builder = acceptedCase();
  const Event event = makeEvent(builder.state(), "pernyataan-penarikan", at("2026-11-03 09:00"));
  BOOST_TEST(builder.offer(event, {true}).has_value());
  BOOST_TEST(builder.state().state == "diterima");
  BOOST_REQUIRE(!builder.offer(event, {false}));
  BOOST_TEST(builder.state().state == "ditarik");
  BOOST_TEST(stateOf(builder, "bps") == "dibatalkan");
}

BOOST_AUTO_TEST_CASE(a_returned_result_is_owed_again) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-20 09:00");
  BOOST_TEST((builder.state().debt == DebtStatus::Delivered));
  requireLimits(builder.state(), {"periksa"});
  builder.add("nota-perbaikan-balikan", "2026-09-21 09:00");
  BOOST_TEST((builder.state().debt == DebtStatus::Owed));
  requireLimits(builder.state(), {"balikan"});
}

BOOST_AUTO_TEST_CASE(an_abandoned_debt_stays_on_record) {
  CaseBuilder builder = deliveredCase();
  BOOST_TEST(builder.offer(makeEvent(builder.state(), "nota-penghentian-penagihan", at("2026-10-28 09:00")))
                 .has_value());
  builder.add("nota-penghentian-penagihan", "2026-10-29 09:00").add("lembar-penutupan", "2026-10-29 09:01");
  BOOST_TEST((builder.state().debt == DebtStatus::Abandoned));
}

BOOST_AUTO_TEST_CASE(a_closed_case_still_takes_a_ralat_and_evidence) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-20 09:00")
      .add("tanda-terima-balikan", "2026-09-21 09:00")
      .add("lembar-penutupan", "2026-09-21 09:01")
      .add("ralat", "2026-10-01 09:00")
      .add("surel", "2026-10-01 09:01")
      .add("peningkatan-tanda-tangan", "2026-10-01 09:02")
      .add("temuan", "2026-10-01 09:03")
      .add("penahanan", "2026-10-01 09:04");
  BOOST_TEST(builder.state().state == "ditutup");
  BOOST_TEST(builder.state().onHold());
  builder.add("pelepasan-penahanan", "2026-10-02 09:04");
  BOOST_TEST(!builder.state().onHold());
}

BOOST_AUTO_TEST_CASE(replay_refuses_what_does_not_fit) {
  CaseBuilder builder = deliveredCase();
  std::vector<Event> events = builder.events();
  BOOST_TEST((replay(rules().procedure, events) == builder.state()));
  std::swap(events[1], events[2]);
  BOOST_CHECK_THROW(replay(rules().procedure, events), base::Corrupt);
  events = builder.events();
  events[2].produsen = "dinkes";
  BOOST_CHECK_THROW(replay(rules().procedure, events), base::Corrupt);
  events = builder.events();
  events[1].kind = "pesta";
  BOOST_CHECK_THROW(replay(rules().procedure, events), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
