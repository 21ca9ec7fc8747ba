// Sending what is due: claim, compose, send, record.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/message.h"
#include "mail/outbox.h"
#include "mail/retry_plan.h"
#include "mail/transport.h"

namespace mail {

// A row's mail, ready to go.
struct PreparedMail {
  std::string sender;                  // for the envelope
  std::vector<std::string> addresses;  // one for each recipient of the row, in their order
  base::Bytes message;
};

// Looks up contacts and composes: a port, implemented by the application. The same row should give the same
// bytes at every attempt, so its Date is the row's `created`; what was changed after somebody may have got it
// is not sent (see Dispatcher).
class MailSource {
 public:
  virtual ~MailSource() = default;
  // NotFound (a contact that was destroyed), InvalidInput and Corrupt stop the row with their text as the
  // reason; any other error ends the pass and leaves the row for later.
  virtual PreparedMail prepare(const OutboxRow& row) = 0;
};

struct DispatchSettings {
  RetryPlan plan;
  // Longer than any attempt can take, SmtpSettings::totalTimeout included.
  std::chrono::seconds lease{20 * 60};
};

// What was done with one row: the evidence of a delivery or of its failure. Message and answer are personal
// data.
struct Attempt {
  OutboxRow row;  // as it was recorded
  base::Instant at;
  // Nothing when the row was stopped before anything was sent.
  std::optional<Envelope> envelope;
  base::Bytes message;
  std::optional<Outcome> outcome;
};

// The one place that sends. Several may run beside each other, in threads or processes, each with its own
// transport. One thread at a time.
//
// A mail is sent at least once and, but for two cases, at most once: the answer got lost (Unknown), or the
// process died between the answer and its recording. Then the same bytes are sent again under the same
// Message-ID; when they cannot be made again, the row stops and staff decide.
class Dispatcher {
 public:
  // All that is handed in by reference must outlive the dispatcher.
  Dispatcher(Outbox& outbox, MailSource& source, Transport& transport, const base::Clock& clock,
             DispatchSettings settings = {})
      : outbox_(outbox), source_(source), transport_(transport), clock_(clock), settings_(settings) {}

  // Takes one due row through to its recorded outcome. Nothing when none is due.
  std::optional<Attempt> sendNext();

  // Sends until nothing is due, `most` rows were taken, or an outcome speaks of the carrier (Scope::Carrier).
  // `done` is called after each recorded attempt, to archive it. After a crash between the two, the rows that
  // are Accepted or Stopped without `evidence` are those to archive.
  // Returns how many rows were taken.
  int run(int most, const std::function<void(const Attempt&)>& done);

 private:
  Attempt deliver(OutboxRow row);
  Attempt send(OutboxRow row, PreparedMail mail);
  Attempt stop(const OutboxRow& row, const base::Message& reason);
  OutboxRow record(const OutboxRow& row, const Outcome& outcome, base::Instant at);

  Outbox& outbox_;
  MailSource& source_;
  Transport& transport_;
  const base::Clock& clock_;
  DispatchSettings settings_;
};

}  // namespace mail
