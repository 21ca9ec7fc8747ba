// The queue of mails: the meaning of its rows and their transitions.
//
// Invariants of every implementation of Outbox and every function here:
//  1. A row is added in the transaction that makes its mail true. Its id, Message-ID and order of recipients
//     never change.
//  2. A recipient goes from Waiting to Accepted or Refused, and from Accepted to Returned; only `retried`
//  leads
//     back, from Refused and Returned.
//  3. Queued and Held rows have a waiting recipient. Accepted: all recipients are accepted. Stopped: some are
//     not. Returned: all were accepted, and for some a server said later that the mail did not arrive.
//     Cancelled: it is not sent any more. In the last three nothing more happens automatically.
//  4. Only a Queued row is claimed, and only one process holds it at a time, until `claimedUntil`. The holder
//     sends it, or puts it back. When that time passes without either (the process died), the row is due
//     again; `uncertain` tells whether it may have been sent.
//  5. `version` grows with each change; a change made to an older version is refused.
//  6. Only `after` makes a row Accepted, from a carrier's answer.
//  7. A paused queue gives no row to send. One that a fault of ours stopped gives a single row each time that
//     the fault's waiting time has passed. Neither changes a row.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "mail/mailbox.h"
#include "mail/retry_plan.h"
#include "mail/transport.h"

namespace mail {

enum class RowState { Queued, Held, Accepted, Stopped, Cancelled, Returned };
// "antre", "ditahan", "terkirim", "gagal", "batal", "kembali".
const char* nameOf(RowState state);
std::optional<RowState> parseRowState(std::string_view name);

enum class RecipientState { Waiting, Accepted, Refused, Returned };

// Whose turn it is when several rows are due: the smallest first.
enum class Priority { Letter = 1, Reminder = 2, Digest = 3 };

// A recipient: a contact by its id, or an office's address. A contact is looked up when the mail is composed,
// so that corrections count and the queue holds no personal data.
struct Recipient {
  std::string contact;  // empty when `address` is given
  std::string address;  // empty when `contact` is given
  RecipientState state = RecipientState::Waiting;
  std::string answer;  // the carrier's last answer for this recipient

  bool operator==(const Recipient&) const = default;
};

struct OutboxRow {
  std::string id;
  MessageId messageId;
  std::string caseId = {};  // id of the archived object
  std::string cause = {};   // the case's event behind the mail, named by the application
  std::string kind = {};    // name of the mail template
  std::vector<Recipient> recipients = {};
  base::Instant created = {};
  Priority priority = Priority::Letter;

  RowState state = RowState::Queued;
  int attempts = 0;  // claims so far, without those ending in an operator's fault
  base::Instant nextAttempt = {};
  std::optional<base::Instant> claimedUntil = {};
  // SHA-256 of the bytes last sent, and whether somebody may have received them: then only the same bytes may
  // be sent again. Both are written before the bytes go out, so they are valid after a crash.
  std::string digest = {};
  bool uncertain = false;
  std::string carrier = {};     // source of the last answer
  std::string lastAnswer = {};  // personal data, see Outcome
  std::string evidence = {};    // where message and answer are archived; empty before
  std::int64_t version = 0;

  bool operator==(const OutboxRow&) const = default;
};

// The claimed row after an attempt. The recipients of `outcome` are the row's waiting recipients, in order.
// The result is no longer claimed; the outbox counts its version.
OutboxRow after(OutboxRow row, const Outcome& outcome, const RetryPlan& plan, base::Instant now);

// The claimed row, put back before anything was sent: as it was before the claim.
OutboxRow untaken(OutboxRow row);

// The row, given up without a further attempt: Stopped, with the reason as last answer.
OutboxRow stopped(OutboxRow row, std::string reason);

// The row of a mail that need not be sent any more: Cancelled, with the reason as last answer.
OutboxRow cancelled(OutboxRow row, std::string reason);

// The row of a mail that did not arrive: the recipient and the row are Returned. `answer`: what the reporting
// server says. Nothing unless that recipient's mail was accepted.
std::optional<OutboxRow> returned(OutboxRow row, std::size_t recipient, std::string answer);

// Actions of staff. Nothing when the row's state does not allow it, or while it is being sent.
std::optional<OutboxRow> held(OutboxRow row, base::Instant now);      // from Queued
std::optional<OutboxRow> released(OutboxRow row, base::Instant now);  // from Held; due at once
// From Queued: due at once. From Stopped, Cancelled and Returned: due at once with a new retry plan; those
// who refused it or did not get it are tried again, if necessary with other bytes, so the mail may arrive
// twice.
std::optional<OutboxRow> retried(OutboxRow row, base::Instant now);
// From Queued, Held and Stopped.
std::optional<OutboxRow> calledOff(OutboxRow row, std::string reason, base::Instant now);

// The queue as a whole.
struct QueueState {
  std::string pausedBy = {};   // the user who paused it; empty: nobody did
  std::string fault = {};      // the answer that stopped it; empty: none did
  base::Instant since = {};    // of the pause or the fault
  base::Instant nextTry = {};  // during a fault
  base::Instant minute = {};   // the minute in which `taken` rows were claimed
  int taken = 0;

  bool operator==(const QueueState&) const = default;
};

// How fast it moves.
struct Pace {
  int mostPerMinute = 0;  // 0: no limit
  std::chrono::seconds afterFault{15 * 60};
};

bool mayClaim(const QueueState& queue, const Pace& pace, base::Instant now);
QueueState afterClaim(QueueState queue, const Pace& pace, base::Instant now);
// A fault of ours stops it; one that it has already only moves its next try.
QueueState faulty(QueueState queue, std::string answer, const Pace& pace, base::Instant now);
// A carrier answered.
QueueState mended(QueueState queue);
QueueState paused(QueueState queue, std::string by, base::Instant now);
// Neither paused nor stopped.
QueueState resumed(QueueState queue);

// The store of rows. Safe to use from several threads and processes.
class Outbox {
 public:
  virtual ~Outbox() = default;

  // Adds it with version 1. Conflict when the id or the Message-ID exists already.
  virtual void add(const OutboxRow& row) = 0;
  virtual std::optional<OutboxRow> find(const std::string& id) const = 0;
  // All rows, or those in one state, oldest first (created, then id).
  virtual std::vector<OutboxRow> list(std::optional<RowState> state = std::nullopt) const = 0;

  // In one atomic step: takes the unclaimed Queued row of the first priority with the earliest nextAttempt
  // (then id) that is not after `now`, counts an attempt, and holds the row until now + lease. Nothing when
  // no row is due, or `mayClaim` says no.
  virtual std::optional<OutboxRow> claim(base::Instant now, std::chrono::seconds lease,
                                         const Pace& pace = {}) = 0;

  // Runs the calls that `work` makes on the outbox it is given in one atomic step, durable when this returns.
  // When `work` throws, nothing has changed. `work` may run twice, and calls no other outbox.
  virtual void together(const std::function<void(Outbox&)>& work) = 0;

  virtual QueueState queue() const = 0;
  // In one atomic step; `change` may run twice. Returns the state of before.
  virtual QueueState changeQueue(const std::function<QueueState(QueueState)>& change) = 0;

  // Writes the row if the stored version still equals the row's, and increases the version, also in `row`;
  // otherwise changes nothing and returns false. NotFound when there is no such row.
  virtual bool replace(OutboxRow& row) = 0;

  // Removes every row of a destroyed case, in any state.
  virtual void forgetCase(const std::string& caseId) = 0;
};

}  // namespace mail
