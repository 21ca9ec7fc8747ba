#include "mail/outbox.h"

#include <algorithm>
#include <array>

#include "base/error.h"

namespace mail {
namespace {

struct StateName {
  RowState state;
  const char* name;
};
constexpr std::array<StateName, 6> kStateNames{{{RowState::Queued, "antre"},
                                                {RowState::Held, "ditahan"},
                                                {RowState::Accepted, "terkirim"},
                                                {RowState::Stopped, "gagal"},
                                                {RowState::Cancelled, "batal"},
                                                {RowState::Returned, "kembali"}}};

constexpr std::int64_t kMinute = 60;

bool isBeingSent(const OutboxRow& row, base::Instant now) {
  return row.claimedUntil && *row.claimedUntil > now;
}

bool isWaiting(const Recipient& recipient) {
  return recipient.state == RecipientState::Waiting;
}

bool anyIs(const OutboxRow& row, RecipientState state) {
  return std::any_of(row.recipients.begin(), row.recipients.end(),
                     [state](const Recipient& recipient) { return recipient.state == state; });
}

// The state of a waiting recipient after this answer.
RecipientState stateAfter(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::Accepted:
      return RecipientState::Accepted;
    case OutcomeKind::PermanentFailure:
      return RecipientState::Refused;
    case OutcomeKind::TemporaryFailure:
    case OutcomeKind::Unknown:
    case OutcomeKind::OperatorFault:
      break;
  }
  return RecipientState::Waiting;
}

std::vector<Recipient*> waitingRecipients(OutboxRow& row) {
  std::vector<Recipient*> waiting;
  for (Recipient& recipient : row.recipients) {
    if (isWaiting(recipient)) waiting.push_back(&recipient);
  }
  return waiting;
}

void tellRecipients(OutboxRow& row, const Outcome& outcome) {
  const std::vector<Recipient*> waiting = waitingRecipients(row);
  std::vector<Refusal> answers(waiting.size(), Refusal{0, outcome.kind, outcome.answer});
  for (const Refusal& refusal : outcome.refusals) {
    base::require(refusal.recipient < answers.size(), "a refusal names a recipient of the envelope");
    answers[refusal.recipient] = refusal;
  }
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    waiting[i]->state = stateAfter(answers[i].kind);
    waiting[i]->answer = answers[i].answer;
  }
}

void planNext(OutboxRow& row, const Outcome& outcome, const RetryPlan& plan, base::Instant now) {
  if (outcome.kind == OutcomeKind::OperatorFault) {
    --row.attempts;
    row.nextAttempt = now.plusSeconds(plan.afterFault.count());
  } else if (const auto delay = delayAfter(plan, row.attempts, row.id)) {
    row.nextAttempt = now.plusSeconds(delay->count());
  } else {
    row.state = RowState::Stopped;
  }
}

// A clock that was set back begins a new minute.
bool isSameMinute(const QueueState& queue, base::Instant now) {
  return now >= queue.minute && now < queue.minute.plusSeconds(kMinute);
}

}  // namespace

const char* nameOf(RowState state) {
  const auto found = std::find_if(kStateNames.begin(), kStateNames.end(),
                                  [state](const StateName& entry) { return entry.state == state; });
  base::require(found != kStateNames.end(), "every row state has a name");
  return found->name;
}

std::optional<RowState> parseRowState(std::string_view name) {
  for (const StateName& entry : kStateNames) {
    if (name == entry.name) return entry.state;
  }
  return std::nullopt;
}

OutboxRow after(OutboxRow row, const Outcome& outcome, const RetryPlan& plan, base::Instant now) {
  tellRecipients(row, outcome);
  row.claimedUntil.reset();
  row.carrier = outcome.carrier;
  row.lastAnswer = outcome.answer;
  row.uncertain =
      row.uncertain || outcome.kind == OutcomeKind::Unknown || outcome.kind == OutcomeKind::Accepted;
  if (anyIs(row, RecipientState::Waiting)) {
    planNext(row, outcome, plan, now);
  } else {
    row.state = anyIs(row, RecipientState::Refused) ? RowState::Stopped : RowState::Accepted;
  }
  return row;
}

OutboxRow untaken(OutboxRow row) {
  --row.attempts;
  row.claimedUntil.reset();
  return row;
}

OutboxRow stopped(OutboxRow row, std::string reason) {
  row.state = RowState::Stopped;
  row.claimedUntil.reset();
  row.lastAnswer = std::move(reason);
  return row;
}

std::optional<OutboxRow> held(OutboxRow row, base::Instant now) {
  if (row.state != RowState::Queued || isBeingSent(row, now)) return std::nullopt;
  row.state = RowState::Held;
  row.claimedUntil.reset();
  return row;
}

std::optional<OutboxRow> released(OutboxRow row, base::Instant now) {
  if (row.state != RowState::Held) return std::nullopt;
  row.state = RowState::Queued;
  row.nextAttempt = now;
  return row;
}

std::optional<OutboxRow> retried(OutboxRow row, base::Instant now) {
  if (isBeingSent(row, now) || row.state == RowState::Held || row.state == RowState::Accepted)
    return std::nullopt;
  row.nextAttempt = now;
  if (row.state == RowState::Queued) return row;
  row.state = RowState::Queued;
  row.attempts = 0;
  row.digest.clear();
  row.evidence.clear();
  row.uncertain = false;
  for (Recipient& recipient : row.recipients) {
    if (recipient.state != RecipientState::Accepted) recipient.state = RecipientState::Waiting;
  }
  return row;
}

OutboxRow cancelled(OutboxRow row, std::string reason) {
  row.state = RowState::Cancelled;
  row.claimedUntil.reset();
  row.lastAnswer = std::move(reason);
  return row;
}

std::optional<OutboxRow> calledOff(OutboxRow row, std::string reason, base::Instant now) {
  const bool canBe =
      row.state == RowState::Queued || row.state == RowState::Held || row.state == RowState::Stopped;
  if (!canBe || isBeingSent(row, now)) return std::nullopt;
  return cancelled(std::move(row), std::move(reason));
}

std::optional<OutboxRow> returned(OutboxRow row, std::size_t recipient, std::string answer) {
  if (row.state != RowState::Accepted && row.state != RowState::Returned) return std::nullopt;
  if (recipient >= row.recipients.size()) return std::nullopt;
  row.state = RowState::Returned;
  row.recipients[recipient].state = RecipientState::Returned;
  row.recipients[recipient].answer = answer;
  row.lastAnswer = std::move(answer);
  return row;
}

bool mayClaim(const QueueState& queue, const Pace& pace, base::Instant now) {
  if (!queue.pausedBy.empty()) return false;
  if (!queue.fault.empty() && now < queue.nextTry) return false;
  return pace.mostPerMinute == 0 || !isSameMinute(queue, now) || queue.taken < pace.mostPerMinute;
}

QueueState afterClaim(QueueState queue, const Pace& pace, base::Instant now) {
  if (!queue.fault.empty()) queue.nextTry = now.plusSeconds(pace.afterFault.count());
  if (pace.mostPerMinute == 0) return queue;
  if (!isSameMinute(queue, now)) {
    queue.minute = now;
    queue.taken = 0;
  }
  ++queue.taken;
  return queue;
}

QueueState faulty(QueueState queue, std::string answer, const Pace& pace, base::Instant now) {
  if (queue.fault.empty()) queue.since = now;
  queue.fault = std::move(answer);
  queue.nextTry = now.plusSeconds(pace.afterFault.count());
  return queue;
}

QueueState mended(QueueState queue) {
  queue.fault.clear();
  return queue;
}

QueueState paused(QueueState queue, std::string by, base::Instant now) {
  queue.pausedBy = std::move(by);
  queue.since = now;
  return queue;
}

QueueState resumed(QueueState queue) {
  queue.pausedBy.clear();
  queue.fault.clear();
  return queue;
}

}  // namespace mail
