// The queue of mails: what a row means, and what may become of it.
//
// Invariants, which every implementation of Outbox and every function here keeps:
//  1. A row is added in the transaction that makes its mail true, and never changes its id, its Message-ID or
//     its recipients' order.
//  2. A recipient goes from Waiting to Accepted or Refused, never back, but by `retried` from Refused.
//  3. Queued and Held rows have a waiting recipient. Accepted: all recipients are accepted. Stopped: some are
//     not, and nothing more happens by itself.
//  4. Only a Queued row is claimed, and only one process holds it at a time, until `claimedUntil`. Who holds
//  it
//     sends it. When that time passes with nothing recorded (the process died), the row is due again, and
//     what became of that attempt is not known.
//  5. `version` grows with each change; a change made to an older version is refused.
//  6. "Accepted" is said by `after` alone, of a carrier's answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "mail/mailbox.h"
#include "mail/retry_plan.h"
#include "mail/transport.h"

namespace mail {

enum class RowState { Queued, Held, Accepted, Stopped };
// "antre", "ditahan", "terkirim", "gagal".
const char* nameOf(RowState state);
std::optional<RowState> parseRowState(std::string_view name);

enum class RecipientState { Waiting, Accepted, Refused };

// Who is to get the mail: a contact by its id, looked up when the mail is composed, so that a correction is
// followed and the queue holds no personal data; or an office's address as it is.
struct Recipient {
  std::string contact;  // empty when `address` is given
  std::string address;  // empty when `contact` is given
  RecipientState state = RecipientState::Waiting;
  std::string answer;  // the carrier's last word on this recipient

  bool operator==(const Recipient&) const = default;
};

struct OutboxRow {
  std::string id;
  MessageId messageId;
  std::string caseId = {};  // id of the archived object
  std::string cause = {};   // the event of the case that made the mail true, as the application names it
  std::string kind = {};    // name of the mail template
  std::vector<Recipient> recipients = {};
  base::Instant created = {};

  RowState state = RowState::Queued;
  int attempts = 0;  // claimed so far, those of an operator's fault not counted
  base::Instant nextAttempt = {};
  std::optional<base::Instant> claimedUntil = {};
  // SHA-256 of the bytes last sent, and whether somebody may have got them: then only they may be sent again.
  // Both are written before the bytes go out, so that they hold after a crash.
  std::string digest = {};
  bool uncertain = false;
  std::string carrier = {};     // who gave the last answer
  std::string lastAnswer = {};  // personal data, see Outcome
  std::string evidence = {};    // where message and answer are archived; empty until then
  std::int64_t version = 0;

  bool operator==(const OutboxRow&) const = default;
};

// What an attempt makes of the row that was claimed for it. The recipients of `outcome` are the waiting
// recipients of the row in their order. The row is no longer claimed; its version is the outbox's to count.
OutboxRow after(OutboxRow row, const Outcome& outcome, const RetryPlan& plan, base::Instant now);

// The row as it is given up without an attempt, or without another: Stopped, with the reason as last answer.
OutboxRow stopped(OutboxRow row, std::string reason);

// What staff may do. Nothing when the row's state does not allow it, or while it is being sent.
std::optional<OutboxRow> held(OutboxRow row, base::Instant now);      // from Queued
std::optional<OutboxRow> released(OutboxRow row, base::Instant now);  // from Held; due at once
// From Queued: due at once. From Stopped: due at once with a new retry plan; refused recipients are tried
// again, and with other bytes if need be, so that whoever decides this accepts that a mail may arrive twice.
std::optional<OutboxRow> retried(OutboxRow row, base::Instant now);

// Where the rows are kept. Safe to use from several threads and processes.
class Outbox {
 public:
  virtual ~Outbox() = default;

  // Version 1. Conflict when the id or the Message-ID is there already.
  virtual void add(const OutboxRow& row) = 0;
  virtual std::optional<OutboxRow> find(const std::string& id) const = 0;
  // All rows, or those of one state, oldest first (created, then id).
  virtual std::vector<OutboxRow> list(std::optional<RowState> state = std::nullopt) const = 0;

  // In one step: of the Queued rows with nextAttempt <= now that nobody holds, takes the one with the
  // earliest nextAttempt (then id), counts an attempt, and holds it until now + lease. Nothing when none is
  // due.
  virtual std::optional<OutboxRow> claim(base::Instant now, std::chrono::seconds lease) = 0;

  // Writes the row when the stored version is still the row's, and counts the version, in `row` too; else
  // changes nothing and returns false. NotFound when there is no such row.
  virtual bool replace(OutboxRow& row) = 0;

  // Removes every row of the case, whatever its state: the case was destroyed.
  virtual void forgetCase(const std::string& caseId) = 0;
};

}  // namespace mail
