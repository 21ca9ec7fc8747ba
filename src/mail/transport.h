// Handing a message over to whatever carries it on: a port.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "mail/mailbox.h"

namespace mail {

// Whether a carrier may have these very bytes already, from an attempt whose outcome is not known or that
// only some recipients were accepted in.
enum class Earlier { None, MayHaveArrived };

// Who sends and who receives, as the carrier is told; the message's own headers are for its readers.
struct Envelope {
  MessageId id;                         // the message's, by which a carrier may know it again
  std::string sender;                   // where bounces go: an address
  std::vector<std::string> recipients;  // addresses, one or more
  Earlier earlier = Earlier::None;
};

enum class OutcomeKind {
  // The carrier has taken over responsibility. Each transport says what that is.
  Accepted,
  // Not taken, and a later attempt may succeed: 4xx, a lost connection, a full disk.
  TemporaryFailure,
  // Not taken, and never will be as it is: 5xx.
  PermanentFailure,
  // Nobody knows: the connection was lost after the whole message was sent and before the answer. Another
  // attempt must send the same bytes, so that the receiver can tell a duplicate by its Message-ID.
  Unknown,
  // Not taken because of our own settings: a wrong password, a certificate that is not trusted, a server
  // without STARTTLS, a folder without the right to write. Says nothing about the message.
  OperatorFault,
};

// What an outcome speaks about. `Carrier`: the next message would meet the same, so that a pass ends here.
enum class Scope { Message, Carrier };

// A recipient with an answer of his own.
struct Refusal {
  std::size_t recipient = 0;  // index into Envelope::recipients
  OutcomeKind kind = OutcomeKind::PermanentFailure;
  std::string answer;

  bool operator==(const Refusal&) const = default;
};

// What became of one attempt. `kind` and `answer` hold for every recipient that is not in `refusals`; when
// all recipients are, `kind` is TemporaryFailure if one of them may be tried again, else PermanentFailure.
//
// Answers are UTF-8 lines separated by LF, bounded in size, without control characters. A server may repeat
// an address in its answer: an answer is personal data and does not belong in a log.
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
  // One attempt, without retry. `message` as made by `compose`: CRLF line ends only.
  // Whatever goes wrong outside is an Outcome; an exception is a bug. Returns within a bounded time. One
  // thread at a time.
  virtual Outcome send(const Envelope& envelope, base::ByteView message) = 0;
};

}  // namespace mail
