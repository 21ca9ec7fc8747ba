// Hands a message to a carrier. A port.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "mail/mailbox.h"

namespace mail {

// Whether a carrier may already have these bytes, from an attempt with an unknown outcome or one that
// accepted only some recipients.
enum class Earlier { None, MayHaveArrived };

// Sender and recipients for the carrier; the message's own headers are for its readers.
struct Envelope {
  MessageId id;                         // the message's; a carrier may recognise it
  std::string sender;                   // where bounces go: an address
  std::vector<std::string> recipients;  // addresses, one or more
  Earlier earlier = Earlier::None;
};

enum class OutcomeKind {
  // The carrier has taken responsibility. Each transport defines what that means.
  Accepted,
  // Not accepted, but a later attempt may succeed: 4xx, a lost connection, a full disk.
  TemporaryFailure,
  // Not accepted, and never will be in this form: 5xx.
  PermanentFailure,
  // The connection was lost after the whole message was sent and before the answer. Another attempt must send
  // the same bytes, so that the receiver can recognise a duplicate by its Message-ID.
  Unknown,
  // Not accepted because of our settings: a wrong password, an untrusted certificate, a server without
  // STARTTLS, a folder without write permission. Says nothing about the message.
  OperatorFault,
};

// What an outcome concerns. Carrier: the next message would meet the same problem, so a pass ends here.
enum class Scope { Message, Carrier };

// A recipient with a separate answer.
struct Refusal {
  std::size_t recipient = 0;  // index into Envelope::recipients
  OutcomeKind kind = OutcomeKind::PermanentFailure;
  std::string answer;

  bool operator==(const Refusal&) const = default;
};

// The outcome of one attempt. `kind` and `answer` apply to every recipient not in `refusals`. When all
// recipients are there, `kind` is TemporaryFailure if one of them may be tried again, otherwise
// PermanentFailure.
//
// Answers are UTF-8 lines separated by LF, bounded in size, without control characters. A server may repeat
// an address in its answer, so answers are personal data and do not belong in a log.
struct Outcome {
  OutcomeKind kind = OutcomeKind::Unknown;
  Scope scope = Scope::Message;
  std::string carrier;  // who answered: "smtp://mail.example.org:587", "maildir:/var/mail/berkas"
  std::string answer;
  std::vector<Refusal> refusals;

  bool operator==(const Outcome&) const = default;
};

class Transport {
 public:
  virtual ~Transport() = default;
  // One attempt, without retry. `message` must come from `compose`: only CRLF line ends. Every external
  // failure is an Outcome; an exception is a bug. Returns within a bounded time. One thread at a time.
  virtual Outcome send(const Envelope& envelope, base::ByteView message) = 0;
};

}  // namespace mail
