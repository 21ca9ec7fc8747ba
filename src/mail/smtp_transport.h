// Sends to the office's mail server by SMTP (RFC 5321).
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/error.h"
#include "mail/transport.h"

namespace mail {

enum class SmtpSecurity {
  StartTls,     // RFC 3207, required: nothing goes to a server without it
  ImplicitTls,  // RFC 8314
  None,         // only for a server on this machine, without a password
};

struct SmtpSettings {
  std::string host;
  int port = 587;
  SmtpSecurity security = SmtpSecurity::StartTls;
  std::string helloName = "localhost";  // name of this machine in EHLO
  std::optional<base::Path> caFile;     // PEM; replaces the system's trusted certificates
  std::string user;                     // empty: no authentication
  base::Path passwordFile;              // read at each connection; a final line end is dropped
  // connectTimeout: connection, greeting, TLS and login together. replyTimeout: each later answer, however
  // slowly its bytes come, and the message on its way. totalTimeout: the whole attempt. RFC 5321 4.5.3.2
  // demands 10 minutes after the last byte of the message; giving up earlier causes duplicates.
  std::chrono::seconds connectTimeout{120};
  std::chrono::seconds replyTimeout{600};
  std::chrono::seconds totalTimeout{900};
  // A connection carries so many messages, and waits so long for the next one.
  int messagesPerConnection = 100;
  std::chrono::seconds idleTime{30};
};

// Every problem of the settings; empty when they can be used.
base::Problems check(const SmtpSettings& settings);

namespace detail {
class SmtpSession;
}

// Accepted means: the server answered the data with 250, for at least one recipient. Its text is the
// outcome's answer.
//
// 4xx and a lost or slow connection are a TemporaryFailure; a connection lost after the last byte of the
// message is Unknown. 5xx to MAIL, RCPT or the data is a PermanentFailure, and so is a message larger than
// the server says it takes, which is not sent. A refusal because of us and not of the message is an
// OperatorFault: 5xx before MAIL; 530, 534, 535 and 538 (RFC 4954); no STARTTLS, or text behind its answer;
// TLS below 1.2; a certificate that is not trusted or names another host.
//
// A connection carries many messages, one after the other. MAIL, RCPT and DATA go together where the server
// offers it (PIPELINING). Where it offers DSN, it is asked to tell of failure and delay, with the left side
// of the Message-ID as ENVID (delivery_report.h). A server that left between two messages is connected to
// again.
//
// The password is read from its file, sent only under TLS, and kept no longer than the connection.
class SmtpTransport final : public Transport {
 public:
  // InvalidSetup with the findings of `check`. `disk` (for the password's file) must outlive the transport.
  SmtpTransport(const base::Disk& disk, SmtpSettings settings);
  ~SmtpTransport() override;

  Outcome send(const Envelope& envelope, base::ByteView message) override;

 private:
  Outcome sendOverConnection(const Envelope& envelope, base::ByteView message);

  const base::Disk& disk_;
  SmtpSettings settings_;
  std::unique_ptr<detail::SmtpSession> session_;  // null: not connected
};

}  // namespace mail
