#include "mail/dispatch.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/fixed_clock.h"
#include "support/memory_outbox.h"
#include "support/outbox_contract.h"

using mail::Attempt;
using mail::OutboxRow;
using mail::Outcome;
using mail::OutcomeKind;
using mail::RowState;
using mail::Scope;
using support::outboxRow;
using support::outboxTime;

namespace {

// Answers as it was told to, and remembers what it was given.
class ScriptedTransport final : public mail::Transport {
 public:
  struct Sent {
    mail::Envelope envelope;
    base::Bytes message;
  };

  Outcome send(const mail::Envelope& envelope, base::ByteView message) override {
    sent.push_back({envelope, base::Bytes(message)});
    if (meanwhile) meanwhile();
    Outcome answer = answers.empty() ? accepted() : answers.front();
    if (!answers.empty()) answers.erase(answers.begin());
    return answer;
  }

  static Outcome accepted() { return {OutcomeKind::Accepted, Scope::Message, "test", "250 ok", {}}; }

  std::vector<Outcome> answers;
  std::vector<Sent> sent;
  std::function<void()> meanwhile;
};

class ScriptedSource final : public mail::MailSource {
 public:
  mail::PreparedMail prepare(const OutboxRow& row) override {
    if (failure) failure();
    if (!obsolete.empty()) return {{}, {}, {}, obsolete};
    return {"kantor@kota.example", {"budi@dinas.example", row.recipients[1].address}, text + row.id};
  }

  std::string text = "mail ";
  base::Message obsolete;
  std::function<void()> failure;
};

struct Office {
  support::MemoryOutbox outbox;
  ScriptedSource source;
  ScriptedTransport transport;
  support::FixedClock clock{outboxTime(10)};
  mail::Dispatcher dispatcher{outbox, source, transport, clock};

  std::optional<Attempt> sendNext() {
    std::optional<Attempt> only;
    dispatcher.run(1, [&](const Attempt& attempt) { only = attempt; });
    return only;
  }
  Attempt next() {
    auto attempt = sendNext();
    BOOST_REQUIRE(attempt.has_value());
    return *attempt;
  }
  void wait(std::int64_t seconds) { clock.set(clock.now().plusSeconds(seconds)); }
};

Outcome failing(OutcomeKind kind, Scope scope = Scope::Message) {
  return {kind, scope, "test", "no", {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(empty_outbox_sends_nothing) {
  Office office;
  BOOST_TEST(!office.sendNext());
}

BOOST_AUTO_TEST_CASE(due_row_is_sent_and_recorded_with_its_evidence) {
  Office office;
  office.outbox.add(outboxRow("a"));
  const Attempt attempt = office.next();
  BOOST_TEST((attempt.row.state == RowState::Accepted));
  BOOST_TEST((office.outbox.find("a") == attempt.row));
  BOOST_TEST(attempt.message == "mail a");
  BOOST_TEST(attempt.outcome->answer == "250 ok");
  BOOST_TEST((attempt.at == outboxTime(10)));
  BOOST_TEST(attempt.envelope->sender == "kantor@kota.example");
  BOOST_TEST(
      attempt.envelope->recipients == (std::vector<std::string>{"budi@dinas.example", "dinas@kota.example"}),
      boost::test_tools::per_element());
  BOOST_TEST(!office.sendNext());
}

BOOST_AUTO_TEST_CASE(only_those_who_wait_are_sent_to_again) {
  Office office;
  office.outbox.add(outboxRow("a"));
  Outcome partly = ScriptedTransport::accepted();
  partly.refusals.push_back({1, OutcomeKind::TemporaryFailure, "450"});
  office.transport.answers = {partly};
  office.next();
  office.wait(76);
  const Attempt second = office.next();
  BOOST_TEST(second.envelope->recipients == std::vector<std::string>{"dinas@kota.example"},
             boost::test_tools::per_element());
  BOOST_TEST((second.envelope->earlier == mail::Earlier::MayHaveArrived));
  BOOST_TEST((second.row.state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(temporary_failure_is_tried_again_when_its_time_has_come) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.answers = {failing(OutcomeKind::TemporaryFailure)};
  office.next();
  office.wait(44);
  BOOST_TEST(!office.sendNext());
  office.wait(32);
  const Attempt second = office.next();
  BOOST_TEST((second.envelope->earlier == mail::Earlier::None));
  BOOST_TEST(second.row.attempts == 2);
}

BOOST_AUTO_TEST_CASE(mail_that_nobody_got_may_be_composed_anew) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.answers = {failing(OutcomeKind::TemporaryFailure)};
  office.next();
  office.source.text = "corrected mail ";
  office.wait(76);
  BOOST_TEST((office.next().row.state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(mail_that_somebody_may_have_got_is_sent_again_unchanged_or_not_at_all) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.answers = {failing(OutcomeKind::Unknown), failing(OutcomeKind::Unknown)};
  office.next();
  office.wait(76);
  office.next();
  BOOST_TEST(office.transport.sent[0].message == office.transport.sent[1].message);

  office.source.text = "corrected mail ";
  office.wait(151);
  const Attempt third = office.next();
  BOOST_TEST((third.row.state == RowState::Stopped));
  BOOST_TEST(!third.envelope);
  BOOST_TEST(office.transport.sent.size() == 2U);

  OutboxRow retried = *mail::retried(third.row, office.clock.now());
  office.outbox.replace(retried);
  BOOST_TEST((office.next().row.state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(bytes_are_bound_before_they_go_out) {
  Office office;
  office.outbox.add(outboxRow("a"));
  std::optional<OutboxRow> whileSending;
  office.transport.meanwhile = [&] { whileSending = office.outbox.find("a"); };
  office.next();
  BOOST_TEST(whileSending->uncertain);
  BOOST_TEST(whileSending->digest.size() == 64U);
}

BOOST_AUTO_TEST_CASE(process_that_dies_while_sending_leaves_a_row_that_is_sent_again_unchanged) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.meanwhile = [] { throw std::runtime_error("the process dies here"); };
  BOOST_CHECK_THROW(office.sendNext(), std::runtime_error);
  office.transport.meanwhile = nullptr;
  BOOST_TEST(!office.sendNext());
  office.wait(1200);
  const Attempt second = office.next();
  BOOST_TEST((second.envelope->earlier == mail::Earlier::MayHaveArrived));
  BOOST_TEST((second.row.state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(row_that_kills_each_process_is_given_up) {
  Office office;
  OutboxRow row = outboxRow("a");
  row.attempts = mail::RetryPlan{}.attempts;
  office.outbox.add(row);
  const Attempt attempt = office.next();
  BOOST_TEST((attempt.row.state == RowState::Stopped));
  BOOST_TEST(office.transport.sent.empty());
}

BOOST_AUTO_TEST_CASE(acceptance_is_recorded_even_when_the_lease_was_lost) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.meanwhile = [&] {
    office.wait(1260);
    BOOST_TEST(office.outbox.claim(office.clock.now(), std::chrono::seconds(60), {}).has_value());
  };
  BOOST_TEST((office.next().row.state == RowState::Accepted));
  BOOST_TEST((office.outbox.find("a")->state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(failure_is_not_recorded_when_another_process_has_the_row) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.transport.answers = {failing(OutcomeKind::PermanentFailure)};
  std::optional<OutboxRow> other;
  office.transport.meanwhile = [&] {
    office.wait(1260);
    other = office.outbox.claim(office.clock.now(), std::chrono::seconds(60), {});
  };
  office.next();
  BOOST_TEST((office.outbox.find("a") == other));
}

BOOST_AUTO_TEST_CASE(mail_that_cannot_be_made_stops_with_the_reason) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.source.failure = [] { throw base::NotFound("contact 1 was destroyed"); };
  const Attempt attempt = office.next();
  BOOST_TEST((attempt.row.state == RowState::Stopped));
  BOOST_TEST(attempt.row.lastAnswer == "contact 1 was destroyed");
}

BOOST_AUTO_TEST_CASE(failure_of_our_own_house_leaves_the_row_for_later) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.source.failure = [] { throw base::Unavailable("the archive is away"); };
  BOOST_CHECK_THROW(office.sendNext(), base::Unavailable);
  BOOST_TEST((office.outbox.find("a")->state == RowState::Queued));
}

BOOST_AUTO_TEST_CASE(what_went_before_a_failure_of_our_own_house_is_sent_and_recorded) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  int made = 0;
  office.source.failure = [&] {
    if (++made == 2) throw base::Unavailable("the archive is away");
  };
  std::string seen;
  BOOST_CHECK_THROW(office.dispatcher.run(100, [&](const Attempt& attempt) { seen += attempt.row.id; }),
                    base::Unavailable);
  BOOST_TEST(seen == "a");
  BOOST_TEST((office.outbox.find("a")->state == RowState::Accepted));
  BOOST_TEST((office.outbox.find("b")->claimedUntil > office.clock.now()));
  BOOST_TEST(office.outbox.find("c")->attempts == 0);
}

BOOST_AUTO_TEST_CASE(pass_goes_on_after_a_refused_mail_and_ends_when_the_carrier_is_away) {
  Office office;
  for (const char* id : {"a", "b", "c", "d"}) office.outbox.add(outboxRow(id));
  office.transport.answers = {failing(OutcomeKind::PermanentFailure), ScriptedTransport::accepted(),
                              failing(OutcomeKind::OperatorFault, Scope::Carrier)};
  std::string seen;
  BOOST_TEST(office.dispatcher.run(100, [&](const Attempt& attempt) { seen += attempt.row.id; }) == 3);
  BOOST_TEST(seen == "abc");
  BOOST_TEST((office.outbox.find("d")->attempts == 0));
}

BOOST_AUTO_TEST_CASE(answer_is_recorded_before_the_next_mail_goes_out) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  std::string accepted;
  office.transport.meanwhile = [&] {
    accepted += std::to_string(office.outbox.list(RowState::Accepted).size());
  };
  office.dispatcher.run(100, [](const Attempt&) {});
  BOOST_TEST(accepted == "012");
}

BOOST_AUTO_TEST_CASE(there_is_one_commit_between_two_mails) {
  Office office;
  for (int i = 0; i < 20; ++i) office.outbox.add(outboxRow(std::to_string(i)));
  BOOST_TEST(office.dispatcher.run(20, [](const Attempt&) {}) == 20);
  BOOST_TEST(office.outbox.commits == 22);
}

BOOST_AUTO_TEST_CASE(evidence_is_given_while_no_row_is_held) {
  Office office;
  for (int i = 100; i < 150; ++i) office.outbox.add(outboxRow(std::to_string(i)));
  int given = 0;
  office.dispatcher.run(100, [&](const Attempt& attempt) {
    BOOST_TEST(attempt.message == "mail " + attempt.row.id);
    for (const OutboxRow& row : office.outbox.list(RowState::Queued)) BOOST_TEST(!row.claimedUntil);
    ++given;
  });
  BOOST_TEST(given == 50);
}

BOOST_AUTO_TEST_CASE(queue_that_is_paused_while_a_mail_goes_out_lets_no_further_one_go) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  office.transport.meanwhile = [&] {
    office.outbox.changeQueue(
        [&](mail::QueueState queue) { return mail::paused(std::move(queue), "sari", office.clock.now()); });
  };
  BOOST_TEST(office.dispatcher.run(100, [](const Attempt&) {}) == 1);
  BOOST_TEST((office.outbox.find("a")->state == RowState::Accepted));
  for (const OutboxRow& row : office.outbox.list(RowState::Queued)) {
    BOOST_TEST(row.attempts == 0);
    BOOST_TEST(!row.claimedUntil);
    BOOST_TEST(!row.uncertain);
  }
}

BOOST_AUTO_TEST_CASE(mail_that_is_cancelled_while_another_goes_out_is_not_sent) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  office.transport.meanwhile = [&] {
    office.transport.meanwhile = nullptr;
    BOOST_TEST(!mail::calledOff(*office.outbox.find("b"), "", office.clock.now()));
    OutboxRow row = *mail::calledOff(*office.outbox.find("c"), "by sari", office.clock.now());
    BOOST_TEST(office.outbox.replace(row));
  };
  BOOST_TEST(office.dispatcher.run(100, [](const Attempt&) {}) == 2);
  BOOST_TEST((office.outbox.find("c")->state == RowState::Cancelled));
  BOOST_TEST(office.transport.sent.size() == 2U);
}

BOOST_AUTO_TEST_CASE(mail_whose_case_is_destroyed_while_it_goes_out_disturbs_no_other) {
  Office office;
  for (const char* id : {"a", "b"}) office.outbox.add(outboxRow(id));
  OutboxRow other = outboxRow("c");
  other.caseId = "urn:other";
  office.outbox.add(other);
  office.transport.meanwhile = [&] { office.outbox.forgetCase(outboxRow("a").caseId); };
  BOOST_TEST(office.dispatcher.run(100, [](const Attempt&) {}) == 2);
  BOOST_TEST(office.transport.sent.size() == 2U);
  BOOST_TEST((office.outbox.find("c")->state == RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(mail_that_another_process_took_before_it_was_bound_is_left_to_it) {
  Office office;
  for (const char* id : {"a", "b"}) office.outbox.add(outboxRow(id));
  std::optional<OutboxRow> other;
  office.transport.meanwhile = [&] {
    office.wait(1260);
    other = office.outbox.claim(office.clock.now(), std::chrono::seconds(60), {});
    if (other->id == "a") other = office.outbox.claim(office.clock.now(), std::chrono::seconds(60), {});
  };
  BOOST_TEST(office.dispatcher.run(100, [](const Attempt&) {}) == 1);
  BOOST_TEST(office.transport.sent.size() == 1U);
  BOOST_TEST((office.outbox.find("b") == other));
}

BOOST_AUTO_TEST_CASE(pass_takes_no_more_than_it_was_told) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  BOOST_TEST(office.dispatcher.run(2, [](const Attempt&) {}) == 2);
}

BOOST_AUTO_TEST_CASE(mail_whose_cause_has_passed_is_cancelled_and_not_sent) {
  Office office;
  office.outbox.add(outboxRow("a"));
  office.source.obsolete = "the Data Balikan has come";
  const Attempt attempt = office.next();
  BOOST_TEST((attempt.row.state == RowState::Cancelled));
  BOOST_TEST(attempt.row.lastAnswer == "the Data Balikan has come");
  BOOST_TEST(office.transport.sent.empty());
}

BOOST_AUTO_TEST_CASE(fault_of_ours_stops_the_queue_once_fails_no_mail_and_ends_with_the_first_answer) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  office.transport.answers = {failing(OutcomeKind::OperatorFault, Scope::Carrier),
                              failing(OutcomeKind::OperatorFault, Scope::Carrier)};
  BOOST_TEST(office.next().stopsQueue);
  BOOST_TEST(!office.sendNext());
  office.wait(15 * 60);
  BOOST_TEST(!office.next().stopsQueue);
  BOOST_TEST(!office.sendNext());
  for (const mail::OutboxRow& row : office.outbox.list(std::nullopt)) {
    BOOST_TEST((row.state == RowState::Queued));
    BOOST_TEST(row.attempts == 0);
  }
  office.wait(15 * 60);
  BOOST_TEST((office.next().row.state == RowState::Accepted));
  BOOST_TEST(office.dispatcher.run(10, [](const Attempt&) {}) == 2);
  BOOST_TEST(office.outbox.queue().fault == "");
}

BOOST_AUTO_TEST_CASE(no_more_mails_go_in_a_minute_than_the_pace_allows) {
  Office office;
  for (const char* id : {"a", "b", "c"}) office.outbox.add(outboxRow(id));
  mail::DispatchSettings settings;
  settings.mostPerMinute = 2;
  mail::Dispatcher slow{office.outbox, office.source, office.transport, office.clock, settings};
  BOOST_TEST(slow.run(10, [](const Attempt&) {}) == 2);
  office.wait(59);
  BOOST_TEST(slow.run(10, [](const Attempt&) {}) == 0);
  office.wait(1);
  BOOST_TEST(slow.run(10, [](const Attempt&) {}) == 1);
}
