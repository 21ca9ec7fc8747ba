// What the program itself brings to a case, whatever an office's table says of it.
#include "requests/system_events.h"

#include "base/error.h"
#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::deliveredCase;
using requests_tests::makeEvent;
using requests_tests::rules;

// The sample with these rows before its end.
Procedure procedureWith(const std::string& rows) {
  std::string text = requests_tests::readSource("samples/office/procedure.xml");
  text.insert(text.find("  </events>"), rows);
  return Procedure::read(xml::read(text, "procedure.xml", xml::WhiteSpace::Drop), "procedure.xml");
}

Event mailSent(std::string_view local) {
  Event event;
  event.kind = kMailSent;
  event.time = at(local);
  event.actor = "berkas";
  return event;
}

CaseBuilder askedCase() {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00")
      .add("lembar-penerimaan", "2026-11-02 11:00", "bps")
      .add("surat-pengantar", "2026-11-03 09:00", "bps");
  return builder;
}

// The answer of a letter from elsewhere with this finding.
Event answerFromElsewhere(const CaseBuilder& builder, SignatureVerdict verdict) {
  Event event = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 09:00"), "bps");
  event.signature = SignatureFinding{verdict};
  return event;
}

// The same as it waits.
CaseState waiting(const CaseBuilder& builder, const std::string& letter = "surat-luar") {
  Event event = answerFromElsewhere(builder, SignatureVerdict::Unsigned);
  event.kind = kIncomingAnswer;
  event.letter->id = letter;
  return apply(rules().procedure, builder.state(), event);
}

Event acceptanceOf(const CaseState& state, const std::string& actor) {
  const IncomingAnswer& incoming = *state.incomingOf("bps");
  Event event;
  event.kind = "surat-tindaklanjuti";
  event.time = at("2026-11-05 09:00");
  event.role = Role::Walidata;
  event.actor = actor;
  event.produsen = incoming.produsen;
  event.letter = incoming.letter;
  event.answers = incoming.answers;
  event.signature = incoming.signature;
  event.signature->acceptedBy = "sari";
  event.signature->acceptedBecause = "naskah asli dilihat";
  return event;
}

bool isPossible(const CaseState& state, std::string_view kind, Role role) {
  for (const PossibleEvent& each : possibleEvents(rules(), state, role, at("2026-11-05 09:00")))
    if (each.kind == kind) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(system_events)

BOOST_AUTO_TEST_CASE(the_sample_has_no_rows_for_them_and_every_procedure_knows_them) {
  const std::string sample = requests_tests::readSource("samples/office/procedure.xml");
  for (const SystemEvent& event : systemEvents()) {
    BOOST_TEST(sample.find('"' + event.rule.id + '"') == std::string::npos, event.rule.id);
    BOOST_TEST_REQUIRE(rules().procedure.event(event.rule.id), event.rule.id);
    BOOST_TEST(rules().procedure.event(event.rule.id)->title == event.rule.title);
    BOOST_TEST(!event.englishTitle.empty());
    BOOST_TEST(isSystemEvent(event.rule.id));
  }
  BOOST_TEST(!isSystemEvent("ralat"));
}

BOOST_AUTO_TEST_CASE(a_row_of_the_office_is_taken_as_it_is) {
  const Procedure procedure = procedureWith(
      R"(<event id="surel" title="Surat elektronik" document="record" by="walidata" from="any"><keep/></event>)");
  BOOST_TEST(procedure.event(kMailSent)->title == "Surat elektronik");
  BOOST_TEST(!procedure.event(kMailSent)->allowsRole(Role::Automatic));
}

BOOST_AUTO_TEST_CASE(a_row_that_forbids_a_mail_in_a_state_keeps_no_case_from_being_read) {
  const Procedure procedure = procedureWith(
      R"(<event id="surel" title="Surel" document="record" by="walidata" from="diajukan"><keep/></event>)");
  const CaseBuilder builder = deliveredCase();
  const CaseState before = replay(procedure, builder.events());
  CaseState after = apply(procedure, before, mailSent("2026-09-02 09:00"));
  BOOST_TEST(after.events == before.events + 1);
  after.events = before.events;
  BOOST_TEST((after == before));
}

BOOST_AUTO_TEST_CASE(there_is_no_mail_before_there_is_a_case) {
  BOOST_CHECK_THROW(apply(rules().procedure, {}, mailSent("2026-09-02 09:00")), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_letter_that_waits_moves_nothing_and_is_no_letter_of_the_case) {
  const CaseBuilder builder = askedCase();
  const CaseState state = waiting(builder);
  BOOST_TEST(state.state == builder.state().state);
  BOOST_TEST((state.assignments == builder.state().assignments));
  BOOST_TEST((state.limits == builder.state().limits));
  BOOST_TEST((state.letters == builder.state().letters));
  BOOST_TEST_REQUIRE(state.incomingOf("bps"));
  BOOST_TEST(state.incomingOf("bps")->letter.id == "surat-luar");
  BOOST_TEST(!state.incomingOf("dinkes"));
}

BOOST_AUTO_TEST_CASE(the_walidata_who_says_why_takes_it_and_nobody_else) {
  const CaseState state = waiting(askedCase());
  BOOST_TEST(!check(rules(), state, acceptanceOf(state, "sari")));
  for (const Role role : allRoles()) {
    Event event = acceptanceOf(state, "sari");
    event.role = role;
    BOOST_TEST((check(rules(), state, event).has_value()) == (role != Role::Walidata), nameOf(role));
  }
  BOOST_TEST(check(rules(), state, acceptanceOf(state, "budi")).has_value());
  Event silent = acceptanceOf(state, "sari");
  silent.signature->acceptedBecause.clear();
  BOOST_TEST(check(rules(), state, silent).has_value());
  Event other = acceptanceOf(state, "sari");
  other.letter->id = "surat-lain";
  BOOST_TEST(check(rules(), state, other).has_value());
  const CaseState taken = apply(rules().procedure, state, acceptanceOf(state, "sari"));
  BOOST_TEST(taken.state == "ditindaklanjuti");
  BOOST_TEST(taken.incoming.empty());
  BOOST_TEST((taken.assignment("bps")->answers == state.incomingOf("bps")->answers));
  BOOST_TEST(taken.letters.back().letter.id == "surat-luar");
}

// Nobody had looked at those letters; their cases stay what they were.
BOOST_AUTO_TEST_CASE(an_acceptance_of_before_by_the_produsen_itself_is_replayed) {
  const CaseBuilder builder = askedCase();
  Event event = answerFromElsewhere(builder, SignatureVerdict::Unsigned);
  event.role = Role::Produsen;
  event.actor = event.signature->acceptedBy = "bps.operator";
  event.signature->acceptedBecause = "tanda tangan belum diperiksa oleh aplikasi";
  BOOST_TEST(check(rules(), builder.state(), event).has_value());
  const CaseState state = apply(rules().procedure, builder.state(), event);
  BOOST_TEST(state.state == "ditindaklanjuti");
  BOOST_TEST((state.assignment("bps")->answers == event.answers));
}

BOOST_AUTO_TEST_CASE(the_walidata_is_told_that_he_may_take_it_or_give_it_back_only_while_it_waits) {
  const CaseBuilder builder = askedCase();
  const CaseState state = waiting(builder);
  for (const std::string_view kind : {std::string_view("surat-tindaklanjuti"), kIncomingReturned}) {
    BOOST_TEST(isPossible(state, kind, Role::Walidata), kind);
    BOOST_TEST(!isPossible(builder.state(), kind, Role::Walidata), kind);
  }
  BOOST_TEST(!isPossible(state, kIncomingAnswer, Role::Produsen));
}

BOOST_AUTO_TEST_CASE(it_waits_no_longer_when_given_back_replaced_waived_or_answered) {
  const CaseBuilder builder = askedCase();
  const CaseState state = waiting(builder);
  Event returned;
  returned.kind = kIncomingReturned;
  returned.time = at("2026-11-05 09:00");
  returned.role = Role::Walidata;
  returned.actor = "sari";
  returned.produsen = "bps";
  returned.reasons = {{"", "tanda tangan tidak ada"}};
  BOOST_TEST(!check(rules(), state, returned));
  const CaseState without = apply(rules().procedure, state, returned);
  BOOST_TEST(without.incoming.empty());
  BOOST_TEST(without.assignment("bps")->state == "menunggu");
  BOOST_TEST(check(rules(), without, returned).has_value());

  Event second = answerFromElsewhere(builder, SignatureVerdict::Invalid);
  second.kind = kIncomingAnswer;
  second.letter->id = "surat-kedua";
  const CaseState replaced = apply(rules().procedure, state, second);
  BOOST_TEST_REQUIRE(replaced.incoming.size() == 1U);
  BOOST_TEST(replaced.incoming.front().letter.id == "surat-kedua");

  Event waived = makeEvent(state, "nota-tanpa-jawaban", at("2026-11-09 09:00"), "bps");
  BOOST_TEST(apply(rules().procedure, state, waived).incoming.empty());
  const Event valid = answerFromElsewhere(builder, SignatureVerdict::Valid);
  BOOST_TEST(!check(rules(), state, valid));
  BOOST_TEST(apply(rules().procedure, state, valid).incoming.empty());
}

BOOST_AUTO_TEST_SUITE_END()
