#include "mail/dispatch.h"

#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"

namespace mail {
namespace {

bool stopsTheRow(const base::Error& error) {
  return error.kind() == base::ErrorKind::InvalidInput || error.kind() == base::ErrorKind::NotFound ||
         error.kind() == base::ErrorKind::Corrupt;
}

[[noreturn]] void refuseTaken(const OutboxRow& row) {
  throw base::Conflict(base::Message("mail.taken-over", {{"row", row.id}}));
}

Envelope envelopeOf(const OutboxRow& row, const PreparedMail& mail) {
  base::require(mail.addresses.size() == row.recipients.size(),
                "a prepared mail has an address per recipient");
  const Earlier earlier = row.uncertain ? Earlier::MayHaveArrived : Earlier::None;
  Envelope envelope{row.messageId, mail.sender, {}, earlier};
  for (std::size_t i = 0; i < row.recipients.size(); ++i) {
    if (row.recipients[i].state == RecipientState::Waiting) envelope.recipients.push_back(mail.addresses[i]);
  }
  return envelope;
}

}  // namespace

std::optional<Attempt> Dispatcher::sendNext() {
  auto claimed = outbox_.claim(clock_.now(), settings_.lease, pace());
  if (!claimed) return std::nullopt;
  return deliver(std::move(*claimed));
}

int Dispatcher::run(int most, const std::function<void(const Attempt&)>& done) {
  int taken = 0;
  while (taken < most) {
    const auto attempt = sendNext();
    if (!attempt) break;
    ++taken;
    done(*attempt);
    if (attempt->outcome && attempt->outcome->scope == Scope::Carrier) break;
  }
  return taken;
}

Attempt Dispatcher::deliver(OutboxRow row) {
  // Only a process that dies each time it sends this row leaves more claims behind than the plan has
  // attempts.
  if (row.attempts > settings_.plan.attempts) return stop(row, base::Message("mail.given-up", {}));
  try {
    PreparedMail mail = source_.prepare(row);
    if (!mail.obsolete.empty()) return cancel(row, mail.obsolete);
    const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha256, mail.message);
    if (row.uncertain && row.digest != digest) {
      return stop(row, base::Message("mail.changed", {}));
    }
    row.digest = digest;
    return send(std::move(row), std::move(mail));
  } catch (const base::Error& error) {
    if (!stopsTheRow(error)) throw;
    return stop(row, base::messageOf(error));
  }
}

Attempt Dispatcher::send(OutboxRow row, PreparedMail mail) {
  const bool wasUncertain = row.uncertain;
  row.uncertain = true;
  if (!outbox_.replace(row)) refuseTaken(row);
  row.uncertain = wasUncertain;

  Envelope envelope = envelopeOf(row, mail);
  Outcome outcome = transport_.send(envelope, mail.message);
  const base::Instant at = clock_.now();
  OutboxRow recorded = record(row, outcome, at);
  const bool stopsQueue = noteCarrier(outcome, at);
  return {std::move(recorded), at,        std::move(envelope), std::move(mail.message),
          std::move(outcome),  stopsQueue};
}

// Whether the queue stops now.
bool Dispatcher::noteCarrier(const Outcome& outcome, base::Instant at) {
  if (outcome.kind == OutcomeKind::OperatorFault) {
    const QueueState before = outbox_.changeQueue(
        [&](QueueState queue) { return faulty(std::move(queue), outcome.answer, pace(), at); });
    return before.fault.empty();
  }
  if (outcome.scope == Scope::Message && !outbox_.queue().fault.empty()) outbox_.changeQueue(mended);
  return false;
}

Attempt Dispatcher::stop(const OutboxRow& row, const base::Message& reason) {
  return end(row, stopped(row, reason.in(base::kRecordLanguage)));
}

Attempt Dispatcher::cancel(const OutboxRow& row, const base::Message& reason) {
  return end(row, cancelled(row, reason.in(base::kRecordLanguage)));
}

Attempt Dispatcher::end(const OutboxRow& row, OutboxRow next) {
  if (!outbox_.replace(next)) refuseTaken(row);
  return {std::move(next), clock_.now(), std::nullopt, {}, std::nullopt};
}

OutboxRow Dispatcher::record(const OutboxRow& row, const Outcome& outcome, base::Instant at) {
  OutboxRow next = after(row, outcome, settings_.plan, at);
  while (!outbox_.replace(next)) {
    // The lease expired and another process took the row. That process records its own failures, but an
    // acceptance must not be lost.
    auto stored = outbox_.find(row.id);
    base::require(stored.has_value(), "a row that was claimed exists");
    const bool same = stored->recipients == row.recipients;
    if (outcome.kind != OutcomeKind::Accepted || !same) return *stored;
    next = after(*stored, outcome, settings_.plan, at);
  }
  return next;
}

}  // namespace mail
