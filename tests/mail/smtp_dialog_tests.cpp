#include "mail/detail/smtp_dialog.h"

#include "support/boost_test.h"

using mail::Outcome;
using mail::OutcomeKind;
using mail::Scope;
using mail::detail::Ending;
using mail::detail::SmtpDialog;

namespace {

// "S: " lines come from the server, "C: " from us; "." is the end of the message.
SmtpDialog dialog(const std::vector<std::string>& lines) {
  SmtpDialog result = SmtpDialog::fromGreeting();
  for (const std::string& line : lines) {
    if (line == ".") {
      result.messageHandedOver();
    } else if (line.rfind("C: ", 0) == 0) {
      result.sent(line.substr(3) + "\r\n");
    } else {
      BOOST_TEST(result.received(line.substr(3) + "\r\n"));
    }
  }
  return result;
}

const std::vector<std::string> kUntilSender{"S: 220 hi",
                                            "C: EHLO a",
                                            "S: 250-mail",
                                            "S: 250 SIZE",
                                            "C: AUTH PLAIN AGEA",
                                            "S: 235 yes",
                                            "C: MAIL FROM:<a@b.example>"};

std::vector<std::string> with(std::vector<std::string> lines, const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

Outcome judged(const std::vector<std::string>& lines, Ending ending = Ending::Lost) {
  return judge(dialog(lines), ending, "explained");
}

}  // namespace

BOOST_AUTO_TEST_CASE(acceptance_is_the_answer_to_the_message_and_nothing_else) {
  const auto untilMessage =
      with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<c@d.example>", "S: 250 ok", "C: DATA"});
  BOOST_TEST((judged(untilMessage, Ending::Orderly).kind != OutcomeKind::Accepted));
  BOOST_TEST((judged(with(untilMessage, {"S: 250 ok"}), Ending::Orderly).kind != OutcomeKind::Accepted));
  const auto done = with(untilMessage, {"S: 354 go", ".", "S: 250-queued", "S: 250 as 7"});
  BOOST_TEST((judged(done).kind == OutcomeKind::Accepted));
  BOOST_TEST(judged(done).answer == "250-queued\n250 as 7");
  const auto toNobody = with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<c@d.example>", "S: 550 no", "C: DATA",
                                            "S: 354 go", ".", "S: 250 ok"});
  BOOST_TEST((judged(toNobody, Ending::Orderly).kind == OutcomeKind::PermanentFailure));
}

BOOST_AUTO_TEST_CASE(answer_that_breaks_off_is_no_answer) {
  const auto half = with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<c@d.example>", "S: 250 ok", "C: DATA",
                                        "S: 354 go", ".", "S: 250-queued"});
  BOOST_TEST((judged(half).kind == OutcomeKind::Unknown));
}

BOOST_AUTO_TEST_CASE(message_that_was_not_sent_whole_has_not_arrived) {
  const auto cut =
      with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<c@d.example>", "S: 250 ok", "C: DATA", "S: 354 go"});
  BOOST_TEST((judged(cut).kind == OutcomeKind::TemporaryFailure));
}

BOOST_AUTO_TEST_CASE(refusal_before_sender_speaks_of_us) {
  const Outcome greeting = judged({"S: 554 go away"});
  BOOST_TEST((greeting.kind == OutcomeKind::OperatorFault));
  BOOST_TEST((greeting.scope == Scope::Carrier));
  BOOST_TEST((judged({"S: 421 busy"}).kind == OutcomeKind::TemporaryFailure));
  BOOST_TEST((judged({"S: 421 busy"}).scope == Scope::Carrier));
}

BOOST_AUTO_TEST_CASE(refusal_over_login_is_the_operators_fault_wherever_it_comes) {
  BOOST_TEST((judged(with(kUntilSender, {"S: 530 log in"})).kind == OutcomeKind::OperatorFault));
  BOOST_TEST((judged(with(kUntilSender, {"S: 550 no"})).kind == OutcomeKind::PermanentFailure));
}

BOOST_AUTO_TEST_CASE(login_lines_are_not_taken_for_commands) {
  const Outcome outcome =
      judged({"S: 220 hi", "C: EHLO a", "S: 250 AUTH LOGIN", "C: AUTH LOGIN", "S: 334 VXNlcg==", "C: DATA",
              "S: 354 not really", ".", "S: 250 not either"});
  BOOST_TEST((outcome.kind != OutcomeKind::Accepted));
}

BOOST_AUTO_TEST_CASE(nothing_of_our_commands_is_kept_but_the_stage) {
  const SmtpDialog kept = dialog(kUntilSender);
  for (const auto& exchange : kept.exchanges()) {
    BOOST_TEST(exchange.text.find("AGEA") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(recipients_answer_for_themselves) {
  const auto twoOfThree =
      with(kUntilSender,
           {"S: 250 ok", "C: RCPT TO:<a@b.example>", "S: 450 later", "C: RCPT TO:<c@b.example>", "S: 250 ok",
            "C: RCPT TO:<d@b.example>", "S: 550 nobody", "C: DATA", "S: 354 go", ".", "S: 250 ok"});
  const Outcome outcome = judged(twoOfThree, Ending::Orderly);
  BOOST_TEST((outcome.kind == OutcomeKind::Accepted));
  const std::vector<mail::Refusal> expected{{0, OutcomeKind::TemporaryFailure, "450 later"},
                                            {2, OutcomeKind::PermanentFailure, "550 nobody"}};
  BOOST_TEST((outcome.refusals == expected));
}

BOOST_AUTO_TEST_CASE(all_recipients_refused_is_as_mild_as_the_mildest) {
  const auto start = with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<a@b.example>", "S: 450 later"});
  const Outcome mixed = judged(with(start, {"C: RCPT TO:<c@b.example>", "S: 550 nobody"}));
  BOOST_TEST((mixed.kind == OutcomeKind::TemporaryFailure));
  BOOST_TEST(mixed.refusals.size() == 2U);
  const auto none = with(kUntilSender, {"S: 250 ok", "C: RCPT TO:<a@b.example>", "S: 550 nobody"});
  BOOST_TEST((judged(none).kind == OutcomeKind::PermanentFailure));
  BOOST_TEST((judged(none).scope == Scope::Message));
}

BOOST_AUTO_TEST_CASE(server_that_closes_ends_the_pass) {
  const Outcome outcome = judged(with(kUntilSender, {"S: 421 closing"}));
  BOOST_TEST((outcome.kind == OutcomeKind::TemporaryFailure));
  BOOST_TEST((outcome.scope == Scope::Carrier));
}

BOOST_AUTO_TEST_CASE(answers_to_commands_sent_together_are_matched_in_their_order) {
  const auto together =
      with(kUntilSender, {"C: RCPT TO:<a@b.example>", "C: RCPT TO:<c@b.example>", "C: DATA", "S: 250 ok",
                          "S: 550-nobody", "S: 550 here", "S: 250 ok", "S: 354 go", ".", "S: 250 queued"});
  const Outcome outcome = judged(together, Ending::Orderly);
  BOOST_TEST((outcome.kind == OutcomeKind::Accepted));
  BOOST_TEST(outcome.answer == "250 queued");
  const std::vector<mail::Refusal> expected{{0, OutcomeKind::PermanentFailure, "550-nobody\n550 here"}};
  BOOST_TEST((outcome.refusals == expected));
}

// The recipients' refusals follow from the sender's and say nothing of themselves.
BOOST_AUTO_TEST_CASE(refused_sender_refuses_no_recipient) {
  const Outcome outcome = judged(with(kUntilSender, {"C: RCPT TO:<a@b.example>", "C: DATA", "S: 451 later",
                                                     "S: 503 no sender", "S: 503 no sender"}),
                                 Ending::Orderly);
  BOOST_TEST((outcome.kind == OutcomeKind::TemporaryFailure));
  BOOST_TEST(outcome.refusals.empty());
}

BOOST_AUTO_TEST_CASE(capabilities_are_those_of_the_last_greeting) {
  const SmtpDialog secured =
      dialog({"S: 220 hi", "C: EHLO a", "S: 250-mail", "S: 250-PIPELINING", "S: 250 STARTTLS", "C: STARTTLS",
              "S: 220 go", "C: EHLO a", "S: 250-mail", "S: 250-dsn", "S: 250 SIZE 1000"});
  BOOST_TEST((mail::detail::capabilitiesIn(secured) == mail::detail::Capabilities{false, true, true, 1000}));
  BOOST_TEST((mail::detail::capabilitiesIn(dialog({"S: 220 hi", "C: EHLO a", "S: 250-SIZE",
                                                   "S: 250 SIZED 9"})) == mail::detail::Capabilities{}));
}

BOOST_AUTO_TEST_CASE(answers_are_cleaned_and_bounded) {
  SmtpDialog hostile = SmtpDialog::fromGreeting();
  BOOST_TEST(hostile.received(std::string("220-a\x1B[31m\x00 b\xFF", 13) + std::string(5000, 'x') + "\r\n"));
  BOOST_TEST(hostile.exchanges().back().text.size() <= 512U);
  BOOST_TEST(hostile.exchanges().back().text.substr(0, 11) == "220-a?[31m?");
  bool goesOn = true;
  for (int i = 0; i < 1000 && goesOn; ++i) goesOn = hostile.received("220-more\r\n");
  BOOST_TEST(!goesOn);
}
