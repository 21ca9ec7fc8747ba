#include "mail/dispatch.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"

namespace mail {
namespace {

bool stopsTheRow(const base::Error& error) {
  return error.kind() == base::ErrorKind::InvalidInput || error.kind() == base::ErrorKind::NotFound ||
         error.kind() == base::ErrorKind::Corrupt;
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

// A burst ends when so much was taken: until then the messages are held, and nobody has their evidence.
constexpr int kBurstMails = 32;
constexpr std::size_t kBurstBytes = 16 << 20;

bool endsPass(const Attempt& attempt) {
  return attempt.outcome && attempt.outcome->scope == Scope::Carrier;
}

// A case that was destroyed meanwhile has taken its rows along, and a row whose lease expired may be another
// process's: then there is nothing to write.
bool isStillOurs(const std::optional<OutboxRow>& stored, const OutboxRow& row) {
  return stored && stored->version == row.version;
}

// That other process records its own failures, but an acceptance must not be lost.
bool mustBeKept(const Outcome& outcome, const OutboxRow& stored, const OutboxRow& row) {
  return outcome.kind == OutcomeKind::Accepted && stored.recipients == row.recipients;
}

}  // namespace

// Mails that follow one another without a pause. Each is claimed, made, bound, sent and recorded; the commit
// that records one binds the next and claims the one after that.
class Dispatcher::Burst {
 public:
  Burst(Dispatcher& dispatcher, int most) : dispatcher_(dispatcher), most_(most) {}

  // What was recorded.
  std::vector<Attempt> run() {
    do {
      make();
      send();
      commit();
    } while (bound_ || claimed_);
    return std::move(recorded_);
  }
  // Why a mail could not be made, which ended the burst; null otherwise.
  std::exception_ptr failure() const { return failure_; }

 private:
  struct MadeMail {
    OutboxRow row;
    Envelope envelope;
    base::Bytes message;
  };
  // What a commit has made of the rows.
  struct Step {
    std::vector<OutboxRow> ended;
    std::optional<OutboxRow> bound;
    std::optional<OutboxRow> claimed;
    bool stopsQueue = false;
  };

  void make();
  void makeOf(OutboxRow row);
  void end(OutboxRow row);
  void send();
  void commit();
  void take(Step step);

  Step stepIn(Outbox& outbox) const;
  OutboxRow record(Outbox& outbox, const Attempt& attempt) const;
  bool noteCarrier(Outbox& outbox, const Attempt& attempt) const;
  std::optional<OutboxRow> bind(Outbox& outbox) const;
  bool mayClaim() const { return !isOver_ && taken_ < most_ && bytes_ < kBurstBytes; }

  Dispatcher& dispatcher_;
  const int most_;
  int taken_ = 0;
  std::size_t bytes_ = 0;  // of the messages
  bool isOver_ = false;    // no further mail is begun
  std::exception_ptr failure_;

  std::optional<OutboxRow> claimed_;
  std::optional<MadeMail> made_;
  std::optional<MadeMail> bound_;
  std::vector<Attempt> ended_;  // not recorded yet
  std::vector<Attempt> recorded_;
};

int Dispatcher::run(int most, const std::function<void(const Attempt&)>& done) {
  int taken = 0;
  while (taken < most) {
    Burst burst(*this, std::min(most - taken, kBurstMails));
    const std::vector<Attempt> attempts = burst.run();
    for (const Attempt& attempt : attempts) done(attempt);
    if (burst.failure()) std::rethrow_exception(burst.failure());
    taken += static_cast<int>(attempts.size());
    if (attempts.empty() || std::any_of(attempts.begin(), attempts.end(), endsPass)) break;
  }
  return taken;
}

void Dispatcher::Burst::make() {
  if (!claimed_) return;
  try {
    makeOf(*std::exchange(claimed_, std::nullopt));
  } catch (...) {
    failure_ = std::current_exception();
    isOver_ = true;
  }
}

void Dispatcher::Burst::makeOf(OutboxRow row) {
  const auto stop = [&](const base::Message& reason) {
    end(stopped(std::move(row), reason.in(base::kRecordLanguage)));
  };
  // Only a process that dies each time it sends this row leaves more claims behind than the plan has
  // attempts.
  if (row.attempts > dispatcher_.settings_.plan.attempts) return stop(base::Message("mail.given-up", {}));
  try {
    PreparedMail mail = dispatcher_.source_.prepare(row);
    if (!mail.obsolete.empty())
      return end(cancelled(std::move(row), mail.obsolete.in(base::kRecordLanguage)));
    const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha256, mail.message);
    if (row.uncertain && row.digest != digest) return stop(base::Message("mail.changed", {}));
    row.digest = digest;
    Envelope envelope = envelopeOf(row, mail);
    bytes_ += mail.message.size();
    made_ = MadeMail{std::move(row), std::move(envelope), std::move(mail.message)};
  } catch (const base::Error& error) {
    if (!stopsTheRow(error)) throw;
    stop(base::messageOf(error));
  }
}

// Without having been sent.
void Dispatcher::Burst::end(OutboxRow row) {
  ended_.push_back({std::move(row), dispatcher_.clock_.now(), std::nullopt, {}, std::nullopt});
}

void Dispatcher::Burst::send() {
  if (!bound_) return;
  MadeMail mail = *std::exchange(bound_, std::nullopt);
  Outcome outcome = dispatcher_.transport_.send(mail.envelope, mail.message);
  ended_.push_back({std::move(mail.row), dispatcher_.clock_.now(), std::move(mail.envelope),
                    std::move(mail.message), std::move(outcome)});
  isOver_ = isOver_ || endsPass(ended_.back());
}

void Dispatcher::Burst::commit() {
  Step step;
  dispatcher_.outbox_.together([&](Outbox& outbox) { step = stepIn(outbox); });
  take(std::move(step));
}

void Dispatcher::Burst::take(Step step) {
  for (std::size_t i = 0; i < ended_.size(); ++i) {
    ended_[i].row = std::move(step.ended[i]);
    ended_[i].stopsQueue = step.stopsQueue && endsPass(ended_[i]);
    recorded_.push_back(std::move(ended_[i]));
  }
  ended_.clear();
  if (step.bound) {
    bound_ = std::exchange(made_, std::nullopt);
    bound_->row = *std::move(step.bound);
  }
  made_.reset();
  claimed_ = std::move(step.claimed);
  if (claimed_) ++taken_;
}

Dispatcher::Burst::Step Dispatcher::Burst::stepIn(Outbox& outbox) const {
  Step step;
  for (const Attempt& attempt : ended_) {
    step.ended.push_back(record(outbox, attempt));
    step.stopsQueue = noteCarrier(outbox, attempt) || step.stopsQueue;
  }
  step.bound = bind(outbox);
  if (mayClaim())
    step.claimed = outbox.claim(dispatcher_.clock_.now(), dispatcher_.settings_.lease, dispatcher_.pace());
  return step;
}

OutboxRow Dispatcher::Burst::record(Outbox& outbox, const Attempt& attempt) const {
  const RetryPlan& plan = dispatcher_.settings_.plan;
  const auto& outcome = attempt.outcome;
  OutboxRow next = outcome ? after(attempt.row, *outcome, plan, attempt.at) : attempt.row;
  const auto stored = outbox.find(next.id);
  if (stored && !isStillOurs(stored, next)) {
    if (!outcome || !mustBeKept(*outcome, *stored, attempt.row)) return *stored;
    next = after(*stored, *outcome, plan, attempt.at);
  }
  if (stored) outbox.replace(next);
  return next;
}

// Whether the queue stops now.
bool Dispatcher::Burst::noteCarrier(Outbox& outbox, const Attempt& attempt) const {
  if (!attempt.outcome) return false;
  const Outcome& outcome = *attempt.outcome;
  if (outcome.kind == OutcomeKind::OperatorFault) {
    const QueueState before = outbox.changeQueue([&](QueueState queue) {
      return faulty(std::move(queue), outcome.answer, dispatcher_.pace(), attempt.at);
    });
    return before.fault.empty();
  }
  if (outcome.scope == Scope::Message && !outbox.queue().fault.empty()) outbox.changeQueue(mended);
  return false;
}

// The row as it goes out, its lease begun anew. Put back when nothing is to be begun any more.
std::optional<OutboxRow> Dispatcher::Burst::bind(Outbox& outbox) const {
  if (!made_ || !isStillOurs(outbox.find(made_->row.id), made_->row)) return std::nullopt;
  OutboxRow row = made_->row;
  if (isOver_ || !outbox.queue().pausedBy.empty()) {
    row = untaken(std::move(row));
    outbox.replace(row);
    return std::nullopt;
  }
  row.claimedUntil = dispatcher_.clock_.now().plusSeconds(dispatcher_.settings_.lease.count());
  row.uncertain = true;
  outbox.replace(row);
  row.uncertain = made_->row.uncertain;
  return row;
}

}  // namespace mail
