#include "requests/check.h"

#include <algorithm>

#include "requests/case_builder.h"
#include "requests/system_events.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::day;
using requests_tests::makeEvent;
using requests_tests::rules;

CaseBuilder submittedOnMonday() {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-02 09:00");
  return builder;
}

CaseBuilder forwardedCase() {
  CaseBuilder builder = submittedOnMonday();
  builder.add("lembar-penerimaan", "2026-11-02 11:00", "bps")
      .add("surat-pengantar", "2026-11-03 09:00", "bps");
  return builder;
}

void requireRefusal(CaseBuilder builder, const Event& event, base::ErrorKind kind, const std::string& why) {
  const auto refusal = builder.offer(event);
  BOOST_REQUIRE_MESSAGE(refusal, event.kind << " was accepted; expected: " << why);
  const std::string message = refusal->message().in(base::Language::English);
  BOOST_TEST((refusal->kind == kind), message);
  BOOST_TEST(message.find(why) != std::string::npos, message << " tells: " << why);
}

void requireInvalid(const CaseBuilder& builder, const Event& event, const std::string& why) {
  requireRefusal(builder, event, base::ErrorKind::InvalidInput, why);
}

Event submission() {
  return makeEvent({}, "permohonan", at("2026-11-02 09:00"));
}

Event answerOf(const CaseBuilder& builder) {
  return makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-04 09:00"), "bps");
}

Event acceptance(const CaseBuilder& builder, std::vector<Commission> commissions) {
  Event event = makeEvent(builder.state(), "lembar-penerimaan", at("2026-11-02 11:00"), "bps");
  event.commissions = std::move(commissions);
  return event;
}

std::vector<std::string> kindsPossible(const CaseBuilder& builder, Role role, std::string_view now) {
  std::vector<std::string> kinds;
  for (const auto& each : possibleEvents(rules(), builder.state(), role, at(now))) kinds.push_back(each.kind);
  return kinds;
}

void requirePossible(const CaseBuilder& builder, Role role, std::string_view now,
                     const std::vector<std::string>& expected) {
  BOOST_TEST(kindsPossible(builder, role, now) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(check_event)

BOOST_AUTO_TEST_CASE(a_refusal_tells_what_and_why_by_official_titles_and_what_is_possible) {
  CaseBuilder builder = submittedOnMonday();
  const auto refusal = builder.offer(makeEvent(builder.state(), "surat-penyampaian", at("2026-11-02 10:00")));
  BOOST_REQUIRE(refusal);
  BOOST_TEST(refusal->message().in(base::Language::English) ==
             "\"Surat Penyampaian\" is refused: it cannot happen while the request is \"Diajukan\".");
  BOOST_TEST(refusal->message().in(base::Language::Indonesian) ==
             "\"Surat Penyampaian\" tidak diterima: tidak dapat dilakukan selama permohonan berstatus "
             "\"Diajukan\".");
  const std::vector<std::string> possible = {"surat-penolakan", "catatan"};
  BOOST_TEST(refusal->possible == possible, boost::test_tools::per_element());
  BOOST_TEST(builder.events().size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_role_is_denied_and_told_what_it_may_do) {
  const CaseBuilder builder = submittedOnMonday();
  Event event = makeEvent(builder.state(), "nota-pengembalian", at("2026-11-02 10:00"));
  event.role = Role::Pemohon;
  requireRefusal(builder, event, base::ErrorKind::Denied, "the role pemohon may not bring it");
  BOOST_TEST(
      check(rules(), builder.state(), event)->possible == std::vector<std::string>{"pernyataan-penarikan"},
      boost::test_tools::per_element());
  event.role = Role::Auditor;
  requireRefusal(builder, event, base::ErrorKind::Denied, "the role auditor may not bring it");
  BOOST_TEST(check(rules(), builder.state(), event)->possible.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_event_is_invalid) {
  Event event = submission();
  event.kind = "pesta";
  requireInvalid({}, event, "knows no such event");
  event.kind = "\xff";
  requireInvalid({}, event, "(text that is not UTF-8)");
}

BOOST_AUTO_TEST_CASE(a_request_needs_its_statement_and_one_of_three_documents) {
  Event event = submission();
  event.attachments = {"kak"};
  requireInvalid({}, event, "attach surat-pernyataan");
  event.attachments = {"surat-pernyataan", "lain"};
  requireInvalid({}, event, "attach kak, proposal or dpa");
  for (const char* kind : {"kak", "proposal", "dpa"}) {
    event.attachments = {"surat-pernyataan", kind};
    BOOST_TEST(!check(rules(), {}, event), kind);
  }
}

BOOST_AUTO_TEST_CASE(every_lack_is_told_at_once) {
  Event event = submission();
  event.attachments.clear();
  event.items.clear();
  const auto refusal = check(rules(), {}, event);
  BOOST_REQUIRE(refusal);
  BOOST_TEST(refusal->why.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_request_is_submitted_once) {
  requireRefusal(submittedOnMonday(), submission(), base::ErrorKind::Conflict, "cannot happen");
}

BOOST_AUTO_TEST_CASE(a_return_needs_a_reason_that_exists) {
  const CaseBuilder builder = submittedOnMonday();
  Event event = makeEvent(builder.state(), "nota-pengembalian", at("2026-11-02 10:00"));
  event.reasons = {{"BERKAS_TIDAK_LENGKAP", ""}};
  BOOST_TEST(!check(rules(), builder.state(), event));
  event.reasons = {{"LAIN", ""}};
  requireInvalid(builder, event, "\"LAIN\" is not in reasons.xml");
  event.reasons = {{"", ""}};
  requireInvalid(builder, event, "a reason is empty");
  event.reasons.clear();
  requireInvalid(builder, event, "gives no reason");
}

BOOST_AUTO_TEST_CASE(a_refusal_letter_needs_codes_for_refusals) {
  const CaseBuilder builder = submittedOnMonday();
  Event event = makeEvent(builder.state(), "surat-penolakan", at("2026-11-02 10:00"));
  event.reasons = {{"", "tidak"}};
  requireInvalid(builder, event, "it needs reason codes out of: BERKAS_TIDAK_LENGKAP");
  event.reasons.clear();
  requireInvalid(builder, event, "it needs reason codes");
}

BOOST_AUTO_TEST_CASE(a_letter_must_be_named_and_new) {
  CaseBuilder builder = submittedOnMonday();
  Event event = makeEvent(builder.state(), "surat-penolakan", at("2026-11-02 10:00"));
  event.letter.reset();
  requireInvalid(builder, event, "must name it, with id, number and date");
  builder.add("lembar-penerimaan", "2026-11-02 11:00", "bps")
      .add("surat-pengantar", "2026-11-03 09:00", "bps");
  event = makeEvent(builder.state(), "surat-tindaklanjuti", at("2026-11-03 10:00"), "bps");
  event.letter = builder.state().letters.front().letter;
  requireInvalid(builder, event, "in the case already");
}

BOOST_AUTO_TEST_CASE(commissions_must_fit_the_request) {
  const CaseBuilder builder = submittedOnMonday();
  requireInvalid(builder, acceptance(builder, {}), "names no Produsen");
  requireInvalid(builder, acceptance(builder, {{"", {}}}), "has no code");
  requireInvalid(builder, acceptance(builder, {{"bps", {}}, {"bps", {}}}), "\"bps\" twice");
  requireInvalid(builder, acceptance(builder, {{"bps", {1, 2, 3}}}), "item 3, which does not exist");
  requireInvalid(builder, acceptance(builder, {{"bps", {0, 1, 2}}}), "item 0, which does not exist");
  requireInvalid(builder, acceptance(builder, {{"bps", {1, 1, 2}}}), "item 1 twice");
  requireInvalid(builder, acceptance(builder, {{"bps", {1}}}), "nobody is asked for item 2");
  BOOST_TEST(!check(rules(), builder.state(), acceptance(builder, {{"bps", {1}}, {"dinkes", {1, 2}}})));
}

BOOST_AUTO_TEST_CASE(a_produsen_has_one_part) {
  const CaseBuilder builder = forwardedCase();
  requireInvalid(builder, makeEvent(builder.state(), "lembar-penerusan", at("2026-11-03 10:00"), "bps"),
                 "\"bps\" has its part already");
}

BOOST_AUTO_TEST_CASE(an_answer_is_about_a_waiting_assignment) {
  CaseBuilder builder = forwardedCase();
  Event event = answerOf(builder);
  event.produsen = "dinkes";
  requireRefusal(builder, event, base::ErrorKind::Conflict, "names no Produsen of this request");
  builder.add("surat-tindaklanjuti", "2026-11-04 09:00", "bps");
  requireRefusal(builder, answerOf(builder), base::ErrorKind::Conflict,
                 "the part of \"bps\" is \"Dijawab\"; it must be \"Menunggu\" or \"Tidak menjawab\"");
}

BOOST_AUTO_TEST_CASE(an_answer_has_an_outcome_for_each_item) {
  const CaseBuilder builder = forwardedCase();
  Event event = answerOf(builder);
  event.answers.pop_back();
  requireInvalid(builder, event, "each of the items 1, 2 once");
  event.answers.push_back(event.answers.front());
  requireInvalid(builder, event, "each of the items 1, 2 once");
  event = answerOf(builder);
  event.answers[0] = {1, Outcome::TidakTersedia, {}, {}};
  requireInvalid(builder, event, "item 1, tidak-tersedia, gives no reason");
  event.answers[0] = {1, Outcome::Tersedia, {}, {}};
  requireInvalid(builder, event, "item 1, tersedia, names no data file");
  event.answers[0] = {1, Outcome::Dikecualikan, {{"GANDA", ""}}, {}};
  requireInvalid(builder, event, "gives the reason \"GANDA\"");
}

BOOST_AUTO_TEST_CASE(a_bad_signature_needs_the_walidata_and_a_reason) {
  const CaseBuilder builder = forwardedCase();
  Event event = answerOf(builder);
  event.letter.reset();
  requireInvalid(builder, event, "the finding on the signature");
  event.signature = SignatureFinding{SignatureVerdict::Valid};
  BOOST_TEST(!check(rules(), builder.state(), event));
  for (const auto verdict :
       {SignatureVerdict::Invalid, SignatureVerdict::Indeterminate, SignatureVerdict::Unsigned}) {
    event.signature = SignatureFinding{verdict};
    requireInvalid(builder, event, "the Walidata accepts it with a reason");
    event.signature->acceptedBy = event.actor;
    event.signature->acceptedBecause = "naskah asli dilihat";
    requireInvalid(builder, event, "the Walidata accepts it with a reason");
  }
}

BOOST_AUTO_TEST_CASE(an_event_takes_no_details_that_it_has_no_use_for) {
  const CaseBuilder builder = submittedOnMonday();
  const auto stray = [&](auto change, const std::string& what) {
    Event event = makeEvent(builder.state(), "nota-pengembalian", at("2026-11-02 10:00"));
    change(event);
    requireInvalid(builder, event, "does not take " + what);
  };
  stray([](Event& event) { event.items = {"x"}; }, "items");
  stray([](Event& event) { event.commissions = {{"bps", {}}}; }, "commissions");
  stray([](Event& event) { event.answers = {{1, Outcome::Tersedia, {}, {}}}; }, "answers");
  stray([](Event& event) { event.extension = Extension{"terima", {}, 1, {}}; }, "an extension");
  stray([](Event& event) { event.letter = Letter{"a", "b", {}}; }, "a letter");
  stray([](Event& event) { event.signature = SignatureFinding{}; }, "a finding");
}

BOOST_AUTO_TEST_CASE(an_extension_names_a_running_limit_and_a_later_date) {
  const CaseBuilder builder = submittedOnMonday();
  const auto refuse = [&](const std::optional<Extension>& extension, const std::string& why) {
    Event event = makeEvent(builder.state(), "nota-perpanjangan", at("2026-11-02 10:00"));
    event.extension = extension;
    requireInvalid(builder, event, why);
  };
  refuse({}, "names no limit");
  refuse(Extension{"balikan", {}, 1, {}}, "\"balikan\" does not run");
  refuse(Extension{"terima", "bps", 1, {}}, "\"terima\" does not run");
  refuse(Extension{"terima", {}, 0, {}}, "a length or a new date");
  refuse(Extension{"terima", {}, 1, day("2026-12-01")}, "a length or a new date");
  refuse(Extension{"terima", {}, 367, {}}, "must be 1 to 366");
  refuse(Extension{"terima", {}, -1, {}}, "must be 1 to 366");
  refuse(Extension{"terima", {}, 0, day("2026-11-03")}, "must be after 2026-11-03");
  refuse(Extension{"terima", {}, 0, day("2028-11-03")}, "at most 366 days");
}

BOOST_AUTO_TEST_CASE(an_extended_limit_is_not_extended_again_while_others_may_be) {
  CaseBuilder builder = submittedOnMonday();
  BOOST_REQUIRE(!builder.offer(acceptance(builder, {{"bps", {}}, {"dinkes", {}}})));
  Event event = makeEvent(builder.state(), "nota-perpanjangan", at("2026-11-02 12:00"));
  event.extension = Extension{"pengantar", "bps", 1, {}};
  BOOST_REQUIRE(!builder.offer(event));
  requireInvalid(builder, event, "\"pengantar\" was extended once already");
  event.extension->produsen = "dinkes";
  BOOST_TEST(!check(rules(), builder.state(), event));
}

BOOST_AUTO_TEST_CASE(without_a_running_limit_nothing_is_extended) {
  CaseBuilder builder = submittedOnMonday();
  builder.add("surat-penolakan", "2026-11-02 10:00");
  requireRefusal(builder, makeEvent(builder.state(), "nota-perpanjangan", at("2026-11-02 11:00")),
                 base::ErrorKind::Conflict, "no limit runs");
}

BOOST_AUTO_TEST_CASE(a_ralat_names_a_letter_of_the_case) {
  const CaseBuilder builder = submittedOnMonday();
  requireRefusal(builder, makeEvent(builder.state(), "ralat", at("2026-11-02 10:00")),
                 base::ErrorKind::Conflict, "no letter yet");
  const CaseBuilder forwarded = forwardedCase();
  Event event = makeEvent(forwarded.state(), "ralat", at("2026-11-04 10:00"));
  BOOST_TEST(!check(rules(), forwarded.state(), event));
  event.concerns = "surat-lain";
  requireInvalid(forwarded, event, "names no letter of this case");
}

BOOST_AUTO_TEST_CASE(a_limit_that_is_not_over_tells_its_date) {
  const CaseBuilder builder = forwardedCase();
  requireRefusal(builder, makeEvent(builder.state(), "nota-tanpa-jawaban", at("2026-11-04 10:00"), "bps"),
                 base::ErrorKind::Conflict, "\"tindak-lanjut\" is not over; it runs until 2026-11-04");
}

BOOST_AUTO_TEST_CASE(possible_events_follow_state_role_and_time) {
  const CaseBuilder none;
  requirePossible(none, Role::Pemohon, "2026-11-02 08:00", {"permohonan"});
  requirePossible(none, Role::Walidata, "2026-11-02 08:00", {});
  const CaseBuilder builder = forwardedCase();
  requirePossible(builder, Role::Produsen, "2026-11-04 09:00", {"surat-tindaklanjuti"});
  requirePossible(builder, Role::Walidata, "2026-11-04 09:00",
                  {"lembar-penerusan", "nota-perpanjangan", "surel", "peningkatan-tanda-tangan", "temuan",
                   "penahanan", "catatan"});
  requirePossible(builder, Role::Walidata, "2026-11-05 09:00",
                  {"lembar-penerusan", "nota-tanpa-jawaban", "nota-perpanjangan", "surel",
                   "peningkatan-tanda-tangan", "temuan", "penahanan", "catatan"});
  requirePossible(builder, Role::Auditor, "2026-11-05 09:00", {});
}

BOOST_AUTO_TEST_CASE(possible_events_name_the_assignments_that_they_may_be_about) {
  CaseBuilder builder = forwardedCase();
  builder.add("lembar-penerusan", "2026-11-03 10:00", "dinkes");
  const auto events = possibleEvents(rules(), builder.state(), Role::Penandatangan, at("2026-11-03 11:00"));
  const auto letter = std::find_if(events.begin(), events.end(),
                                   [](const PossibleEvent& each) { return each.kind == "surat-pengantar"; });
  BOOST_REQUIRE(letter != events.end());
  BOOST_TEST(letter->produsen == std::vector<std::string>{"dinkes"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_hold_is_released_only_while_one_stands) {
  CaseBuilder builder = forwardedCase();
  const auto isPossible = [&](std::string_view kind) {
    const auto events = possibleEvents(rules(), builder.state(), Role::Walidata, at("2026-11-05 09:00"));
    return std::any_of(events.begin(), events.end(), [&](const auto& one) { return one.kind == kind; });
  };
  const auto eventBecause = [&](std::string_view kind) {
    Event event = makeEvent(builder.state(), std::string(kind), at("2026-11-04 09:00"));
    event.role = Role::Walidata;
    event.reasons = {{"", "sengketa informasi"}};
    return event;
  };
  BOOST_TEST(isPossible(kHold));
  BOOST_TEST(!isPossible(kHoldReleased));
  requireRefusal(builder, eventBecause(kHoldReleased), base::ErrorKind::Conflict, "is not held");
  BOOST_TEST(!builder.offer(eventBecause(kHold)).has_value());
  BOOST_TEST(isPossible(kHoldReleased));
  BOOST_TEST(!builder.offer(eventBecause(kHoldReleased)).has_value());
  BOOST_TEST(!isPossible(kHoldReleased));
}

BOOST_AUTO_TEST_SUITE_END()
