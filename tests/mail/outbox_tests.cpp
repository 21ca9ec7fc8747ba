#include "mail/outbox.h"

#include <set>

#include "support/memory_outbox.h"
#include "support/outbox_contract.h"

using mail::OutboxRow;
using mail::Outcome;
using mail::OutcomeKind;
using mail::RecipientState;
using mail::RowState;
using mail::Scope;
using support::outboxRow;
using support::outboxTime;

namespace {

const mail::RetryPlan kPlan;

// A row as its holder has it: claimed for the first time.
OutboxRow claimed() {
  OutboxRow row = outboxRow("a");
  row.attempts = 1;
  row.claimedUntil = outboxTime(600);
  return row;
}

Outcome outcome(OutcomeKind kind, std::vector<mail::Refusal> refusals = {}) {
  return {kind, Scope::Message, "smtp://mail.example:587", "jawaban", std::move(refusals)};
}

std::int64_t secondsUntilNext(const OutboxRow& row, base::Instant now) {
  return (row.nextAttempt.microseconds() - now.microseconds()) / 1'000'000;
}

}  // namespace

BOOST_DATA_TEST_CASE(outbox_in_memory_keeps_the_contract, support::outboxContract(), rule) {
  support::MemoryOutbox outbox;
  rule.check(outbox);
}

BOOST_AUTO_TEST_CASE(states_have_their_names_in_the_language_of_the_office) {
  for (const RowState state : {RowState::Queued, RowState::Held, RowState::Accepted, RowState::Stopped,
                               RowState::Cancelled, RowState::Returned}) {
    BOOST_TEST((mail::parseRowState(mail::nameOf(state)) == state));
  }
  BOOST_TEST(mail::nameOf(RowState::Accepted) == "terkirim");
  BOOST_TEST(!mail::parseRowState("sent"));
}

BOOST_AUTO_TEST_CASE(retry_delays_double_up_to_four_hours_and_end_after_four_to_five_days) {
  const std::vector<std::pair<int, std::int64_t>> middles{{1, 60}, {2, 120}, {5, 16 * 60}, {8, 128 * 60}};
  for (const auto& [made, middle] : middles) {
    const std::int64_t delay = mail::delayAfter(kPlan, made, "a")->count();
    BOOST_TEST(delay >= middle * 3 / 4);
    BOOST_TEST(delay <= middle * 5 / 4);
  }
  BOOST_TEST(!mail::delayAfter(kPlan, 37, "a"));
  std::int64_t total = 0;
  for (int made = 1; const auto delay = mail::delayAfter(kPlan, made, "a"); ++made) {
    BOOST_TEST(delay->count() <= 4 * 3600);
    total += delay->count();
  }
  BOOST_TEST(total >= 4 * 86400);
  BOOST_TEST(total <= 5 * 86400);
}

BOOST_AUTO_TEST_CASE(mails_that_failed_together_are_not_tried_again_together) {
  std::set<std::int64_t> delays;
  for (int i = 0; i < 100; ++i) delays.insert(mail::delayAfter(kPlan, 8, std::to_string(i))->count());
  BOOST_TEST(delays.size() > 50U);
  BOOST_TEST((mail::delayAfter(kPlan, 8, "7") == mail::delayAfter(kPlan, 8, "7")));
}

BOOST_AUTO_TEST_CASE(accepted_row_is_terkirim_and_names_who_accepted_it) {
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::Accepted), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Accepted));
  BOOST_TEST(row.carrier == "smtp://mail.example:587");
  BOOST_TEST(row.lastAnswer == "jawaban");
  BOOST_TEST((row.recipients[0].state == RecipientState::Accepted));
  BOOST_TEST((row.recipients[1].state == RecipientState::Accepted));
  BOOST_TEST(!row.claimedUntil);
}

BOOST_AUTO_TEST_CASE(temporary_failure_stays_queued_with_a_next_time) {
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::TemporaryFailure), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Queued));
  BOOST_TEST(secondsUntilNext(row, outboxTime(9)) == mail::delayAfter(kPlan, 1, row.id)->count());
  BOOST_TEST(!row.uncertain);
}

BOOST_AUTO_TEST_CASE(unknown_outcome_stays_queued_and_binds_the_bytes) {
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::Unknown), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Queued));
  BOOST_TEST(row.uncertain);
}

BOOST_AUTO_TEST_CASE(permanent_failure_stops_with_the_answer_as_reason) {
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::PermanentFailure), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Stopped));
  BOOST_TEST(row.lastAnswer == "jawaban");
  BOOST_TEST(row.recipients[0].answer == "jawaban");
}

BOOST_AUTO_TEST_CASE(last_attempt_of_the_plan_stops_the_row) {
  OutboxRow row = claimed();
  row.attempts = kPlan.attempts;
  row = after(row, outcome(OutcomeKind::TemporaryFailure), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Stopped));
  BOOST_TEST((row.recipients[0].state == RecipientState::Waiting));
}

BOOST_AUTO_TEST_CASE(operator_fault_counts_as_no_attempt) {
  OutboxRow row = claimed();
  row.attempts = kPlan.attempts;
  row = after(row, outcome(OutcomeKind::OperatorFault), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Queued));
  BOOST_TEST(row.attempts == kPlan.attempts - 1);
  BOOST_TEST(secondsUntilNext(row, outboxTime(9)) == 15 * 60);
}

BOOST_AUTO_TEST_CASE(one_refused_recipient_does_not_take_back_what_the_other_got) {
  const mail::Refusal refusal{1, OutcomeKind::PermanentFailure, "550 tidak dikenal"};
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::Accepted, {refusal}), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Stopped));
  BOOST_TEST((row.recipients[0].state == RecipientState::Accepted));
  BOOST_TEST((row.recipients[1].state == RecipientState::Refused));
  BOOST_TEST(row.recipients[1].answer == "550 tidak dikenal");
}

BOOST_AUTO_TEST_CASE(recipient_who_is_put_off_waits_alone_and_the_bytes_are_bound) {
  const mail::Refusal later{0, OutcomeKind::TemporaryFailure, "450 nanti"};
  OutboxRow row = after(claimed(), outcome(OutcomeKind::Accepted, {later}), kPlan, outboxTime(9));
  BOOST_TEST((row.state == RowState::Queued));
  BOOST_TEST((row.recipients[0].state == RecipientState::Waiting));
  BOOST_TEST((row.recipients[1].state == RecipientState::Accepted));
  BOOST_TEST(row.uncertain);

  const mail::Refusal never{0, OutcomeKind::PermanentFailure, "550 tidak"};
  ++row.attempts;
  row = after(row, outcome(OutcomeKind::PermanentFailure, {never}), kPlan, outboxTime(99));
  BOOST_TEST((row.state == RowState::Stopped));
  BOOST_TEST((row.recipients[1].state == RecipientState::Accepted));
}

BOOST_AUTO_TEST_CASE(row_that_is_being_sent_is_left_alone_by_staff) {
  BOOST_TEST(!held(claimed(), outboxTime(9)));
  BOOST_TEST(!retried(claimed(), outboxTime(9)));
  BOOST_TEST(held(claimed(), outboxTime(600)).has_value());
}

BOOST_AUTO_TEST_CASE(held_row_is_released_and_due_at_once) {
  const auto row = held(outboxRow("a"), outboxTime(1));
  BOOST_TEST((row->state == RowState::Held));
  BOOST_TEST(!held(*row, outboxTime(2)));
  BOOST_TEST(!retried(*row, outboxTime(2)));
  const auto free = released(*row, outboxTime(3));
  BOOST_TEST((free->state == RowState::Queued));
  BOOST_TEST((free->nextAttempt == outboxTime(3)));
  BOOST_TEST(!released(*free, outboxTime(4)));
}

BOOST_AUTO_TEST_CASE(retried_row_begins_its_plan_anew_for_those_who_did_not_get_it) {
  const mail::Refusal refusal{1, OutcomeKind::PermanentFailure, "550"};
  const OutboxRow failed = after(claimed(), outcome(OutcomeKind::Accepted, {refusal}), kPlan, outboxTime(9));
  const auto row = retried(failed, outboxTime(50));
  BOOST_TEST((row->state == RowState::Queued));
  BOOST_TEST(row->attempts == 0);
  BOOST_TEST((row->nextAttempt == outboxTime(50)));
  BOOST_TEST((row->recipients[0].state == RecipientState::Accepted));
  BOOST_TEST((row->recipients[1].state == RecipientState::Waiting));
  BOOST_TEST(!row->uncertain);
}

BOOST_AUTO_TEST_CASE(retried_row_that_was_queued_keeps_its_bytes_bound) {
  const OutboxRow unknown = after(claimed(), outcome(OutcomeKind::Unknown), kPlan, outboxTime(9));
  const auto row = retried(unknown, outboxTime(50));
  BOOST_TEST(row->uncertain);
  BOOST_TEST(row->attempts == 1);
}

BOOST_AUTO_TEST_CASE(accepted_row_is_never_sent_again) {
  const OutboxRow row = after(claimed(), outcome(OutcomeKind::Accepted), kPlan, outboxTime(9));
  BOOST_TEST(!retried(row, outboxTime(99)));
  BOOST_TEST(!held(row, outboxTime(99)));
  BOOST_TEST(!released(row, outboxTime(99)));
}

BOOST_AUTO_TEST_CASE(mail_that_did_not_arrive_is_kembali_and_can_be_sent_anew) {
  const OutboxRow sent = after(claimed(), outcome(OutcomeKind::Accepted), kPlan, outboxTime(9));
  const auto row = returned(sent, 0, "5.1.1 tidak dikenal");
  BOOST_TEST_REQUIRE(row.has_value());
  BOOST_TEST((row->state == RowState::Returned));
  BOOST_TEST((row->recipients[0].state == RecipientState::Returned));
  BOOST_TEST((row->recipients[1].state == RecipientState::Accepted));
  BOOST_TEST(row->lastAnswer == "5.1.1 tidak dikenal");
  OutboxRow archived = *row;
  archived.evidence = "urn:a#7";
  const auto again = retried(archived, outboxTime(50));
  BOOST_TEST((again->state == RowState::Queued));
  BOOST_TEST((again->recipients[0].state == RecipientState::Waiting));
  BOOST_TEST((again->recipients[1].state == RecipientState::Accepted));
  BOOST_TEST(again->evidence == "");
}

BOOST_AUTO_TEST_CASE(only_what_was_accepted_can_come_back) {
  BOOST_TEST(!returned(outboxRow("a"), 0, "x"));
  const OutboxRow sent = after(claimed(), outcome(OutcomeKind::Accepted), kPlan, outboxTime(9));
  BOOST_TEST(!returned(sent, 2, "x"));
}

BOOST_AUTO_TEST_CASE(row_is_called_off_before_it_went_and_not_while_it_goes) {
  BOOST_TEST((calledOff(outboxRow("a"), "tidak perlu", outboxTime(1))->state == RowState::Cancelled));
  BOOST_TEST(!calledOff(claimed(), "tidak perlu", outboxTime(9)));
  const OutboxRow sent = after(claimed(), outcome(OutcomeKind::Accepted), kPlan, outboxTime(9));
  BOOST_TEST(!calledOff(sent, "tidak perlu", outboxTime(99)));
}
