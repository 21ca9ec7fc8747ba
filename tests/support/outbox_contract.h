// What every implementation of mail::Outbox must keep. A test program runs it with one case:
//
//   BOOST_DATA_TEST_CASE(outbox_of_this_kind_keeps_the_contract, support::outboxContract(), rule) {
//     ThisOutbox outbox;  // empty
//     rule.check(outbox);
//   }
#pragma once

// First: it keeps the next header from defining main.
#include "support/boost_test.h"

#include <boost/test/data/test_case.hpp>

#include <atomic>
#include <functional>
#include <ostream>
#include <set>
#include <thread>

#include "base/error.h"
#include "mail/outbox.h"

namespace support {

inline base::Instant outboxTime(std::int64_t seconds) {
  return base::Instant::parse("2026-11-23T02:00:00Z")->plusSeconds(seconds);
}

// A queued row, due at its creation, with one contact and one office as recipients.
inline mail::OutboxRow outboxRow(const std::string& id, std::int64_t createdSeconds = 0) {
  mail::OutboxRow row{id, *mail::MessageId::of("row-" + id, "kota.example")};
  row.caseId = "urn:uuid:00000000-0000-4000-8000-000000000001";
  row.cause = "7";
  row.kind = "penyampaian";
  row.recipients = {{"contact-1", "", mail::RecipientState::Waiting, ""},
                    {"", "dinas@kota.example", mail::RecipientState::Waiting, ""}};
  row.created = outboxTime(createdSeconds);
  row.nextAttempt = row.created;
  return row;
}

struct OutboxRule {
  const char* sentence;
  std::function<void(mail::Outbox&)> check;
};

inline std::ostream& operator<<(std::ostream& out, const OutboxRule& rule) {
  return out << rule.sentence;
}

namespace outbox_rules {

constexpr std::chrono::seconds kLease{60};

inline void everyFieldIsKept(mail::Outbox& outbox) {
  mail::OutboxRow row = outboxRow("a");
  row.state = mail::RowState::Stopped;
  row.attempts = 3;
  row.nextAttempt = outboxTime(5);
  row.claimedUntil = outboxTime(9);
  row.digest = "00ff";
  row.uncertain = true;
  row.carrier = "smtp://mail.example:587";
  row.lastAnswer = "550 5.1.1 tidak dikenal\n\xE1\xB8\xA5";
  row.evidence = "peristiwa/0007";
  row.recipients[0].state = mail::RecipientState::Refused;
  row.recipients[0].answer = "550";
  row.recipients[1].state = mail::RecipientState::Accepted;
  row.priority = mail::Priority::Digest;
  outbox.add(row);
  row.version = 1;
  BOOST_TEST((outbox.find("a") == row));
}

inline void anUnknownIdIsFoundNowhere(mail::Outbox& outbox) {
  BOOST_TEST(!outbox.find("a"));
  mail::OutboxRow row = outboxRow("a");
  BOOST_CHECK_THROW(outbox.replace(row), base::NotFound);
}

inline void idAndMessageIdAreGivenOnce(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  BOOST_CHECK_THROW(outbox.add(outboxRow("a")), base::Conflict);
  mail::OutboxRow twin = outboxRow("a");
  twin.id = "b";
  BOOST_CHECK_THROW(outbox.add(twin), base::Conflict);
  BOOST_TEST(outbox.list().size() == 1U);
}

inline void rowsAreListedOldestFirstAndByState(mail::Outbox& outbox) {
  outbox.add(outboxRow("a", 20));
  outbox.add(outboxRow("c", 10));
  outbox.add(outboxRow("b", 10));
  mail::OutboxRow held = outboxRow("d");
  held.state = mail::RowState::Held;
  outbox.add(held);
  std::string order;
  for (const mail::OutboxRow& row : outbox.list()) order += row.id;
  BOOST_TEST(order == "dbca");
  BOOST_TEST(outbox.list(mail::RowState::Held).size() == 1U);
  BOOST_TEST(outbox.list(mail::RowState::Accepted).empty());
}

inline void theRowThatIsDueFirstIsClaimedFirst(mail::Outbox& outbox) {
  outbox.add(outboxRow("a", 20));
  outbox.add(outboxRow("c", 10));
  outbox.add(outboxRow("b", 10));
  std::string order;
  while (const auto row = outbox.claim(outboxTime(30), kLease)) order += row->id;
  BOOST_TEST(order == "bca");
}

inline void lettersGoBeforeRemindersAndTheseBeforeDigests(mail::Outbox& outbox) {
  mail::OutboxRow digest = outboxRow("a", 1);
  digest.priority = mail::Priority::Digest;
  mail::OutboxRow reminder = outboxRow("b", 2);
  reminder.priority = mail::Priority::Reminder;
  for (const mail::OutboxRow& row : {digest, reminder, outboxRow("c", 3)}) outbox.add(row);
  std::string order;
  while (const auto row = outbox.claim(outboxTime(30), kLease)) order += row->id;
  BOOST_TEST(order == "cba");
}

inline void aPausedQueueGivesNothingUntilItIsResumed(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  const mail::QueueState before = outbox.changeQueue(
      [](mail::QueueState queue) { return mail::paused(std::move(queue), "sari", outboxTime(1)); });
  BOOST_TEST((before == mail::QueueState{}));
  BOOST_TEST(outbox.queue().pausedBy == "sari");
  BOOST_TEST((outbox.queue().since == outboxTime(1)));
  BOOST_TEST(!outbox.claim(outboxTime(5), kLease));
  outbox.changeQueue(mail::resumed);
  BOOST_TEST(outbox.claim(outboxTime(5), kLease).has_value());
}

inline void aQueueStoppedByAFaultGivesOneRowAfterItsTime(mail::Outbox& outbox) {
  const mail::Pace pace{0, std::chrono::seconds(900)};
  for (const char* id : {"a", "b"}) outbox.add(outboxRow(id));
  outbox.changeQueue(
      [&](mail::QueueState queue) { return mail::faulty(std::move(queue), "535 no", pace, outboxTime(1)); });
  BOOST_TEST(!outbox.claim(outboxTime(900), kLease, pace));
  BOOST_TEST(outbox.claim(outboxTime(901), kLease, pace).has_value());
  BOOST_TEST(!outbox.claim(outboxTime(902), kLease, pace));
  BOOST_TEST(outbox.queue().fault == "535 no");
}

inline void theMostOfAMinuteAreGivenAndNoMore(mail::Outbox& outbox) {
  const mail::Pace pace{2, {}};
  for (const char* id : {"a", "b", "c"}) outbox.add(outboxRow(id));
  BOOST_TEST(outbox.claim(outboxTime(0), kLease, pace).has_value());
  BOOST_TEST(outbox.claim(outboxTime(30), kLease, pace).has_value());
  BOOST_TEST(!outbox.claim(outboxTime(59), kLease, pace));
  BOOST_TEST(outbox.claim(outboxTime(60), kLease, pace).has_value());
}

inline void aRowIsNotClaimedBeforeItsTime(mail::Outbox& outbox) {
  outbox.add(outboxRow("a", 20));
  BOOST_TEST(!outbox.claim(outboxTime(19), kLease));
  BOOST_TEST(outbox.claim(outboxTime(20), kLease).has_value());
}

inline void onlyQueuedRowsAreClaimed(mail::Outbox& outbox) {
  for (const mail::RowState state :
       {mail::RowState::Held, mail::RowState::Accepted, mail::RowState::Stopped}) {
    mail::OutboxRow row = outboxRow(mail::nameOf(state));
    row.state = state;
    outbox.add(row);
  }
  BOOST_TEST(!outbox.claim(outboxTime(0), kLease));
}

inline void aClaimCountsAnAttemptAndHoldsTheRow(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  const auto row = outbox.claim(outboxTime(1), kLease);
  BOOST_REQUIRE(row);
  BOOST_TEST(row->attempts == 1);
  BOOST_TEST(row->version == 2);
  BOOST_TEST((row->claimedUntil == outboxTime(61)));
  BOOST_TEST((outbox.find("a") == row));
  BOOST_TEST(!outbox.claim(outboxTime(60), kLease));
}

inline void aClaimThatRanOutIsGivenToTheNext(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  auto lost = outbox.claim(outboxTime(1), kLease);
  const auto row = outbox.claim(outboxTime(61), kLease);
  BOOST_REQUIRE(row);
  BOOST_TEST(row->attempts == 2);
  BOOST_TEST(!outbox.replace(*lost));
  BOOST_TEST((outbox.find("a") == row));
}

inline void aChangeToAnOlderVersionIsRefused(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  mail::OutboxRow first = *outbox.find("a");
  mail::OutboxRow second = first;
  first.lastAnswer = "first";
  second.lastAnswer = "second";
  BOOST_TEST(outbox.replace(first));
  BOOST_TEST(first.version == 2);
  BOOST_TEST(!outbox.replace(second));
  BOOST_TEST(second.version == 1);
  BOOST_TEST((outbox.find("a") == first));
}

inline void whatIsDoneTogetherIsDoneAsAWhole(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  outbox.add(outboxRow("b"));
  outbox.together([](mail::Outbox& inside) {
    mail::OutboxRow first = *inside.claim(outboxTime(1), kLease);
    first.lastAnswer = "250";
    inside.replace(first);
    inside.claim(outboxTime(1), kLease);
  });
  BOOST_TEST(outbox.find("a")->lastAnswer == "250");
  BOOST_TEST(outbox.find("b")->attempts == 1);
}

inline void whatBreaksOffTogetherHasChangedNothing(mail::Outbox& outbox) {
  outbox.add(outboxRow("a"));
  const auto breakOff = [](mail::Outbox& inside) {
    inside.claim(outboxTime(1), kLease);
    inside.changeQueue(
        [](mail::QueueState queue) { return mail::paused(std::move(queue), "sari", outboxTime(1)); });
    throw base::Unavailable("the process dies here");
  };
  BOOST_CHECK_THROW(outbox.together(breakOff), base::Unavailable);
  BOOST_TEST(outbox.find("a")->version == 1);
  BOOST_TEST(outbox.queue().pausedBy == "");
}

inline void aDestroyedCaseIsForgottenAndNoOther(mail::Outbox& outbox) {
  mail::OutboxRow mine = outboxRow("a");
  mine.caseId = "urn:a";
  mail::OutboxRow other = outboxRow("b");
  other.caseId = "urn:b";
  outbox.add(mine);
  outbox.add(other);
  outbox.forgetCase("urn:a");
  BOOST_TEST(!outbox.find("a"));
  BOOST_TEST(outbox.find("b").has_value());
}

inline void twoThreadsNeverClaimOneRow(mail::Outbox& outbox) {
  constexpr int kRows = 60;
  for (int i = 0; i < kRows; ++i) outbox.add(outboxRow(std::to_string(i)));
  std::atomic<int> claims = 0;
  std::vector<std::set<std::string>> taken(4);
  std::vector<std::thread> threads;
  for (std::set<std::string>& mine : taken) {
    threads.emplace_back([&outbox, &mine, &claims] {
      while (const auto row = outbox.claim(outboxTime(1), kLease)) {
        mine.insert(row->id);
        ++claims;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::set<std::string> all;
  for (const auto& mine : taken) all.insert(mine.begin(), mine.end());
  BOOST_TEST(claims == kRows);
  BOOST_TEST(all.size() == static_cast<std::size_t>(kRows));
}

}  // namespace outbox_rules

inline std::vector<OutboxRule> outboxContract() {
  using namespace outbox_rules;
  return {{"every field is kept", everyFieldIsKept},
          {"an unknown id is found nowhere", anUnknownIdIsFoundNowhere},
          {"id and Message-ID are given once", idAndMessageIdAreGivenOnce},
          {"rows are listed oldest first and by state", rowsAreListedOldestFirstAndByState},
          {"the row that is due first is claimed first", theRowThatIsDueFirstIsClaimedFirst},
          {"letters go before reminders, and these before digests",
           lettersGoBeforeRemindersAndTheseBeforeDigests},
          {"a paused queue gives nothing until it is resumed", aPausedQueueGivesNothingUntilItIsResumed},
          {"a queue stopped by a fault gives one row after its time",
           aQueueStoppedByAFaultGivesOneRowAfterItsTime},
          {"the most of a minute are given, and no more", theMostOfAMinuteAreGivenAndNoMore},
          {"a row is not claimed before its time", aRowIsNotClaimedBeforeItsTime},
          {"only queued rows are claimed", onlyQueuedRowsAreClaimed},
          {"a claim counts an attempt and holds the row", aClaimCountsAnAttemptAndHoldsTheRow},
          {"a claim that ran out is given to the next", aClaimThatRanOutIsGivenToTheNext},
          {"a change to an older version is refused", aChangeToAnOlderVersionIsRefused},
          {"what is done together is done as a whole", whatIsDoneTogetherIsDoneAsAWhole},
          {"what breaks off together has changed nothing", whatBreaksOffTogetherHasChangedNothing},
          {"a destroyed case is forgotten, and no other", aDestroyedCaseIsForgottenAndNoOther},
          {"two threads never claim one row", twoThreadsNeverClaimOneRow}};
}

}  // namespace support
