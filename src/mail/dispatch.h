// Sends due mails: claim, compose, send, record.
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
  std::vector<std::string> addresses;  // of the row's recipients, in order
  base::Bytes message;
  // Why the mail need not go any more: what it asks for has happened. Empty: it must.
  base::Message obsolete = {};
};

// Looks up contacts and composes. A port, implemented by the application. The same row should give the same
// bytes at every attempt, so its Date is the row's `created`. If the bytes have changed after somebody may
// have received the mail, it is not sent (see Dispatcher).
class MailSource {
 public:
  virtual ~MailSource() = default;
  // NotFound (a destroyed contact), InvalidInput and Corrupt stop the row, with their text as the reason. Any
  // other error ends the pass and leaves the row for later.
  virtual PreparedMail prepare(const OutboxRow& row) = 0;
};

struct DispatchSettings {
  RetryPlan plan;
  // Must exceed the longest attempt (SmtpSettings::totalTimeout and connectTimeout) and the making of a mail.
  std::chrono::seconds lease{20 * 60};
  int mostPerMinute = 0;  // of all dispatchers together; 0: no limit
};

// The evidence of a delivery or its failure. Message and answer are personal data.
struct Attempt {
  OutboxRow row;  // as recorded
  base::Instant at;
  // Nothing when the row was stopped before sending.
  std::optional<Envelope> envelope;
  base::Bytes message;
  std::optional<Outcome> outcome;
  bool stopsQueue = false;  // a fault of ours, the first of a series: somebody must be told
};

// The only sender of mails. Several may run in parallel, in threads or processes, each with its own
// transport. One thread at a time.
//
// Between two mails there is one commit (decision 39). It records what became of the last mail, binds the
// next one to its bytes, and claims the one after it, which is made while the next goes out. So
//  - an answer is durable before any further mail goes out;
//  - a mail that is paused, held or cancelled in time does not go: at most one beyond the mail that is going
//    out is claimed, and it is put back when the queue was paused or a fault stopped it.
//
// A mail is sent at least once, and more than once only in two cases: the answer was lost (Unknown), or the
// process died between the answer and its recording, which concerns one mail. Then the same bytes are sent
// again with the same Message-ID. When they cannot be composed again, the row stops and staff decide.
//
// An OperatorFault stops the queue and fails no mail. After RetryPlan::afterFault a single mail is tried;
// when the carrier answers it, whatever the answer, the queue goes on.
class Dispatcher {
 public:
  // All references must outlive the dispatcher.
  Dispatcher(Outbox& outbox, MailSource& source, Transport& transport, const base::Clock& clock,
             DispatchSettings settings = {})
      : outbox_(outbox), source_(source), transport_(transport), clock_(clock), settings_(settings) {}

  // Sends until the outbox gives no row, `most` rows were taken, or an outcome concerns the carrier
  // (Scope::Carrier).
  // Calls `done` for each recorded attempt, to archive it: for some attempts at a time, while no row is held.
  // After a crash in between, Accepted and Stopped rows without `evidence` are still to be archived. Returns
  // the number of rows taken.
  int run(int most, const std::function<void(const Attempt&)>& done);

 private:
  class Burst;

  Pace pace() const { return {settings_.mostPerMinute, settings_.plan.afterFault}; }

  Outbox& outbox_;
  MailSource& source_;
  Transport& transport_;
  const base::Clock& clock_;
  DispatchSettings settings_;
};

}  // namespace mail
